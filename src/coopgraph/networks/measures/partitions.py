"""How much two partitions of the same nodes agree.

Adjusted Rand index: Hubert & Arabie 1985, "Comparing partitions", Journal of Classification 2,
193-218: 1 for the same partition, 0 for what chance gives. Normalised mutual information: Danon et
al. 2005, "Comparing community structure identification", J. Stat. Mech. P09008: from 0 to 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from math import comb, log

Partition = Mapping[str, Hashable]
"""Node → its part."""


def adjusted_rand(one: Partition, other: Partition) -> float:
    """Compare two partitions of the same nodes by the pairs they put together."""
    both, left, right = _counts(one, other)
    together = sum(comb(n, 2) for n in both.values())
    in_one = sum(comb(n, 2) for n in left.values())
    in_other = sum(comb(n, 2) for n in right.values())
    by_chance = in_one * in_other / comb(len(one), 2) if len(one) > 1 else 0.0
    highest = (in_one + in_other) / 2
    return 1.0 if highest == by_chance else (together - by_chance) / (highest - by_chance)


def mutual_information(one: Partition, other: Partition) -> float:
    """Compare two partitions of the same nodes by what one tells about the other."""
    both, left, right = _counts(one, other)
    size = len(one)
    shared = sum(n / size * log(n * size / (left[a] * right[b])) for (a, b), n in both.items())
    entropy = _entropy(left, size) + _entropy(right, size)
    return 2 * shared / entropy if entropy else 1.0


def _counts(
    one: Partition, other: Partition
) -> tuple[Counter[tuple[Hashable, Hashable]], Counter[Hashable], Counter[Hashable]]:
    both = Counter((one[key], other[key]) for key in one)
    return both, Counter(one.values()), Counter(other[key] for key in one)


def _entropy(sizes: Counter[Hashable], size: int) -> float:
    return -sum(n / size * log(n / size) for n in sizes.values())

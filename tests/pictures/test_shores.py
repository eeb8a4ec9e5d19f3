"""The layout: two shores, components apart, the same whatever the order, fast when large."""

import random
import time
from collections import defaultdict

from coopgraph.pictures.bipartite_layout import components, lay_out

Pairs = list[tuple[str, str]]


def partners_of(pairs: Pairs) -> dict[str, set[str]]:
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        partners[one].add(other)
        partners[other].add(one)
    return dict(partners)


def random_pairs(authorities: int, partnerships: int) -> Pairs:
    draw = random.Random(7)
    half = authorities // 2
    first = [(f"fr-{i}", f"vn-{i}") for i in range(half)]
    more = [
        (f"fr-{draw.randrange(half)}", f"vn-{int(half * draw.random() ** 3)}")
        for _ in range(partnerships - half)
    ]
    return first + more


def laid_out(pairs: Pairs) -> dict[str, tuple[float, float]]:
    return lay_out(
        sorted({one for one, _ in pairs}), sorted({other for _, other in pairs}), partners_of(pairs)
    )


PAIRS = [("fr-a", "vn-x"), ("fr-b", "vn-x"), ("fr-b", "vn-y"), ("fr-c", "vn-z")]


def test_france_is_on_the_left_and_viet_nam_on_the_right() -> None:
    for name, (x, _) in laid_out(PAIRS).items():
        assert (x < 0) == name.startswith("fr-")


def test_the_order_of_rows_does_not_matter() -> None:
    partners = partners_of(PAIRS)
    backwards = {name: set(partners[name]) for name in reversed(partners)}
    left, right = ["fr-c", "fr-a", "fr-b"], ["vn-z", "vn-y", "vn-x"]
    assert lay_out(left, right, backwards) == laid_out(PAIRS)


def test_components_do_not_share_a_stretch_of_the_shores() -> None:
    places = laid_out(PAIRS)
    largest = [places[name][1] for name in ("fr-a", "fr-b", "vn-x", "vn-y")]
    detached = [places[name][1] for name in ("fr-c", "vn-z")]
    assert max(largest) < min(detached)


def test_partners_lie_level_with_each_other() -> None:
    """A ladder given in a scrambled order comes out with no crossing."""
    rungs = [(f"fr-{(7 * i) % 20:02}", f"vn-{(3 * i) % 20:02}") for i in range(20)]
    ties = [(rungs[i][0], rungs[i + 1][1]) for i in range(19)]
    places = laid_out(rungs + ties)
    order = [places[one][1] for one, _ in rungs]
    assert order in (sorted(order), sorted(order, reverse=True))


def test_components_come_largest_first() -> None:
    found = components(["fr-a", "fr-b", "fr-c", "vn-x", "vn-y", "vn-z"], partners_of(PAIRS))
    assert found == [["fr-a", "fr-b", "vn-x", "vn-y"], ["fr-c", "vn-z"]]


def test_ten_thousand_authorities_are_placed_in_seconds_and_none_on_another() -> None:
    pairs = random_pairs(10_000, 15_000)
    started = time.perf_counter()
    places = laid_out(pairs)
    assert time.perf_counter() - started < 15
    assert len(set(places.values())) == len(places) == 10_000


def test_nothing_is_laid_out_as_nothing() -> None:
    assert lay_out([], [], {}) == {}

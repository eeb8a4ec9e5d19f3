"""What was measured, as a section of `RESULTS.md`."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean, stdev

Shares = Mapping[str, Sequence[float]]
"""Way → share of right values in per cent, seed by seed."""

PLAIN, WITHOUT, RULE = "plain vote", "our rule, no record", "our rule"
OURS = (PLAIN, WITHOUT, RULE)
NEAR = 3.0
"""Points within which the rule is called near the best."""


def results(measured: Mapping[str, tuple[Shares, Sequence[int]]], seeds: int, versions: str) -> str:
    """Word the section; `measured` holds, for each world, the shares and the numbers contested."""
    ways = list(next(iter(measured.values()))[0])
    return "\n\n".join(
        [
            "# How often the settled value is the true one",
            f"Contested values that are right, in per cent: mean of {seeds} seeds ± standard "
            "deviation; the best of each line in bold. What the rule gains on the plain vote has "
            f"its standard error beside it. {versions}. Written by `make truth`; "
            "`README.md` beside this file says what each world and each way is.",
            "\n".join(_table(measured, ways)),
            "\n".join(_sums(measured, ways)),
        ]
    )


def _table(
    measured: Mapping[str, tuple[Shares, Sequence[int]]], ways: Sequence[str]
) -> Iterator[str]:
    yield f"| world | contested | {' | '.join(ways)} | rule − plain vote | rule − best other |"
    yield f"|---|---:|{'---:|' * len(ways)}---:|---:|"
    for world, (shares, numbers) in measured.items():
        best = max(fmean(shares[way]) for way in ways)
        cells = " | ".join(_cell(shares[way], best) for way in ways)
        gain, error = _gain(shares)
        first = f"| {world} | {fmean(numbers):.0f} | {cells}"
        yield f"{first} | {gain:+.1f} ±{error:.1f} | {_gap(shares):+.1f} |"


def _cell(values: Sequence[float], best: float) -> str:
    mean = f"{fmean(values):.1f}"
    spread = stdev(values) if len(values) > 1 else 0.0
    return f"**{mean}** ±{spread:.1f}" if fmean(values) >= best - 0.05 else f"{mean} ±{spread:.1f}"


def _gain(shares: Shares) -> tuple[float, float]:
    """Give what the rule gains on the plain vote, seed by seed, and the standard error of that."""
    gains = [rule - plain for rule, plain in zip(shares[RULE], shares[PLAIN], strict=True)]
    return fmean(gains), stdev(gains) / len(gains) ** 0.5 if len(gains) > 1 else 0.0


def _gap(shares: Shares) -> float:
    """How far the rule lies before the best of the others, in points."""
    return fmean(shares[RULE]) - max(fmean(v) for way, v in shares.items() if way not in OURS)


def _sums(
    measured: Mapping[str, tuple[Shares, Sequence[int]]], ways: Sequence[str]
) -> Iterator[str]:
    """Yield what the table comes to."""
    worlds = [shares for shares, _ in measured.values()]
    gains = [_gain(shares) for shares in worlds]
    above, below = (sum(sign * gain > 2 * error for gain, error in gains) for sign in (1, -1))
    near = sum(_gap(s) >= -NEAR for s in worlds)
    first = sum(_gap(s) >= 0 for s in worlds)
    gained = fmean(fmean(s[RULE]) - fmean(s[WITHOUT]) for s in worlds)
    yield f"* By more than two standard errors, the rule is above the plain vote in {above} of"
    yield f"  {len(worlds)} worlds and below it in {below}."
    yield f"* It lies within {NEAR:.0f} points of the best of the others in {near},"
    yield f"  and before all of them in {first}."
    yield f"* The record gains {gained:.1f} points on average over the worlds."
    means = sorted(((fmean(fmean(s[way]) for s in worlds), way) for way in ways), reverse=True)
    told = ", ".join(f"{way} {mean:.1f}" for mean, way in means)
    yield f"* Mean over all worlds: {told}."

"""Time on the clock: medians, and the fastest of runs made in turn with a peer in one process.

The machine is never quiet: what takes longer is interrupted more often, and a median of ratios
would hold that against it.
"""

import statistics

from .programs import said
from .rows import Row

# Runs of what is quick, turns of a race; what takes long is raced less.
TIMES, TURNS = 2000, 41


def answers(program: str, goals: dict) -> list[Row]:
    """What follows from one answer: all of the needs in turn."""
    rows = []
    for name, most in goals.items():
        taken = list(map(float, said([program, "clock", name, TIMES]).split()))
        what = f"{name} (all but one in a hundred: {ninety_nine(taken):.2f} ms)"
        rows.append(Row("clock, median", what, statistics.median(taken), "ms", most))
    return rows


def ninety_nine(taken: list[float]) -> float:
    return sorted(taken)[len(taken) * 99 // 100]


def races(program: str, goals: dict) -> list[Row]:
    rows = []
    for name, goal in goals.items():
        told = said([program, "race", name, goal["peer"], goal.get("turns", TURNS)]).splitlines()
        pairs = [tuple(map(float, it.split())) for it in told]
        ours, theirs = (min(it[place] for it in pairs) for place in (0, 1))
        group, most = "clock, fastest, in turn with a peer", goal.get("most")
        rows.append(Row(group, name, ours, "ms", peer=goal["told"], peers=theirs, ratio=ours / theirs, most=most))
    return rows

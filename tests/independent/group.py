#!/usr/bin/env python3
"""What a group says, computed again with scipy and compared with `gouvernail-cli outcome --json`.

Random tables of votes with ties, missing votes, « je ne sais pas », and groups of one. Medians and quartiles are
those of scipy's inverted distribution; Kendall's coefficient follows from scipy's Friedman statistic, which it
corrects for ties by a formula of its own: W = χ² / (m (n − 1)).

    group.py PATH_TO_GOUVERNAIL_CLI [--tables 500]
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import numpy
from scipy import stats

LEVELS = ["none", "wished", "important", "essential"]
NAMES = ["Importance(None)", "Importance(Wished)", "Importance(Important)", "Importance(Essential)", "DontKnow"]
MISSING, UNKNOWN = -1, 4


def table(chance, needs):
    """Votes of each participant on each need: a level, UNKNOWN or MISSING."""
    participants = chance.choice([1, 2, 3, 4, 5, 8, 12, 15])
    asked = chance.randint(1, len(needs))
    levels = chance.choice([[0, 1, 2, 3], [2, 3], [1, 2, 3], [3]])
    gaps = chance.choice([0.0, 0.0, 0.1, 0.4])

    def one():
        drawn = chance.random()
        if drawn < gaps / 2:
            return MISSING
        return UNKNOWN if drawn < gaps else chance.choice(levels)

    return [[one() for _ in range(asked)] for _ in range(participants)]


def dossier(votes, needs):
    people = [f"salle-essai-{it:03}" for it in range(len(votes))]
    rounds = {}
    for need, column in zip(needs, zip(*votes)):
        cast = {who: vote for who, vote in zip(people, column) if vote != MISSING}
        if cast:
            rounds[need] = cast
    seats = ", ".join(f'"{it}": ()' for it in people)
    ballots = ", ".join(
        f'"{need}": {{1: {{'
        + ", ".join(f'"{who}": (votes: [(answer: {NAMES[vote]})])' for who, vote in cast.items())
        + "}}"
        for need, cast in rounds.items()
    )
    shown = ", ".join(f'"{need}": 1' for need in rounds)
    workshop = f"(participants: {{{seats}}}, ballots: {{{ballots}}}, revealed: {{{shown}}})"
    return f'(format: 4, persona: "industriel", buyer: Private, workshop: {workshop})'


def spread(column):
    given = [vote for vote in column if vote not in (MISSING, UNKNOWN)]
    if not given:
        return None
    quantile = lambda share: int(numpy.quantile(given, share, method="inverted_cdf"))
    first, median, third = (quantile(it) for it in (0.25, 0.5, 0.75))
    return {
        "counts": [given.count(it) for it in range(4)],
        "median": LEVELS[median],
        "first_quartile": LEVELS[first],
        "third_quartile": LEVELS[third],
        "width": third - first,
        "dissents": sum(2 <= abs(it - median) for it in given),
    }


def concordance(columns):
    """Kendall's coefficient of those who gave every need a level; None where it has no meaning."""
    rows = [row for row in zip(*columns) if MISSING not in row and UNKNOWN not in row]
    if len(rows) < 2 or len(columns) < 2 or all(len(set(row)) == 1 for row in rows):
        return None
    participants, needs = len(rows), len(columns)
    if needs == 2:
        # scipy wants three treatments; ranks of two are quickly summed.
        ranks = numpy.array([stats.rankdata(row) for row in rows])
        sums = ranks.sum(axis=0)
        ties = sum(6 for row in rows if row[0] == row[1])
        above = 12 * ((sums - sums.mean()) ** 2).sum()
        return above / (participants**2 * (needs**3 - needs) - participants * ties)
    statistic, _ = stats.friedmanchisquare(*[[row[need] for row in rows] for need in range(needs)])
    return statistic / (participants * (needs - 1))


def check(found, votes, needs):
    columns = list(zip(*votes))
    seen = {it["id"]: it for it in found["needs"]}
    faults = []
    cast = [column for column in columns if any(vote != MISSING for vote in column)]
    for need, column in zip(needs, columns):
        if column not in cast:
            continue
        told, wanted = seen.get(need), spread(column)
        if told is None:
            faults.append(f"{need}: not told")
            continue
        if told["unknown"] != column.count(UNKNOWN):
            faults.append(f"{need}: {told['unknown']} do not know")
        for key in ["counts", "median", "first_quartile", "third_quartile", "width"]:
            if told[key] != (wanted and wanted[key]):
                faults.append(f"{need}: {key} is {told[key]}, not {wanted and wanted[key]}")
        if told["dissents"] != (wanted["dissents"] if wanted else 0):
            faults.append(f"{need}: {told['dissents']} dissents, not {wanted['dissents']}")
    told, wanted = found["concordance"], concordance(cast)
    if (told is None) != (wanted is None):
        faults.append(f"concordance is {told}, not {wanted}")
    elif told is not None:
        value = told["numerator"] / told["denominator"]
        if 1e-9 < abs(value - wanted):
            faults.append(f"concordance is {value}, not {wanted}")
    return faults, wanted is not None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--tables", type=int, default=500)
    asked = parser.parse_args()
    run = lambda *arguments: subprocess.run([asked.program, *arguments], check=True, capture_output=True, text=True)
    personas = json.loads(run("personas", "--json").stdout)["personas"]
    needs = [it["id"] for it in next(it for it in personas if it["id"] == "industriel")["needs"]]
    chance = random.Random(20261129)
    defined = wrong = single = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "vote.gouvernail"
        for number in range(asked.tables):
            votes = table(chance, needs)
            path.write_text(dossier(votes, needs), encoding="utf-8")
            faults, has_concordance = check(json.loads(run("outcome", str(path), "--json").stdout), votes, needs)
            defined += has_concordance
            single += len(votes) == 1
            if faults:
                wrong += 1
                print(f"table {number}: " + "; ".join(faults))
    print(f"{asked.tables} tables of votes, {single} of one participant, {defined} with a concordance: {wrong} differ")
    sys.exit(wrong != 0)


if __name__ == "__main__":
    main()

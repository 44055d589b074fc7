#!/usr/bin/env python3
"""Recomputes the method from its description alone and compares it with the program.

    recompute.py PATH_TO_CLI [--dossiers N] [--seed S]

Reads the knowledge with `gouvernail-cli personas --json`, draws N random dossiers for each persona, runs
`gouvernail-cli match FILE --json` on each, and computes points, ranks, statuses, levels, coverage and a smallest
sufficient set again, with none of the program's code. Exits 1 at the first dossier where they differ.
"""

import argparse
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile

BUYERS = {
    "State": "etat",
    "LocalAuthority": "collectivite",
    "ContractingEntity": "entite-adjudicatrice",
    "Private": "prive",
    "Unknown": "inconnu",
}
IMPORTANCES = ["none", "wished", "important", "essential"]
DECISIONS = {"Open": "open", "Retained": "retained", "InPlace": "in-place", "SetAside": "set-aside"}


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nexit {done.returncode}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def unique(entries):
    return list(dict.fromkeys(it["id"] for it in entries))


def draw(chance, persona):
    """A dossier: buyer, answers (an importance, or None for "I don't know") and decisions."""
    density = chance.choice([0.2, 0.5, 0.8, 1.0])
    answers = {}
    for need in unique(persona["needs"]):
        if chance.random() < density:
            answers[need] = chance.choice([*IMPORTANCES, "essential", "important", None])
    decisions = {it: chance.choice(list(DECISIONS)) for it in unique(persona["solutions"]) if chance.random() < 0.4}
    return {"buyer": chance.choice(list(BUYERS)), "answers": answers, "decisions": decisions}


def ron(persona, dossier):
    answer = lambda it: "DontKnow" if it is None else f"Importance({it.capitalize()})"
    answers = ", ".join(f'"{need}": {answer(it)}' for need, it in dossier["answers"].items())
    choices = ", ".join(f'"{it}": (decision: {word})' for it, word in dossier["decisions"].items())
    return (
        f'(format: 1, persona: "{persona["id"]}", buyer: {dossier["buyer"]}, '
        f"answers: {{{answers}}}, choices: {{{choices}}})\n"
    )


def recompute(knowledge, persona, dossier):
    """What the program should say, as plain values keyed by id."""
    needs, solutions = unique(persona["needs"]), unique(persona["solutions"])
    level = {(it["solution"], it["need"]): it["level"] or 0 for it in persona["links"]}
    at = lambda solution, need: level.get((solution, need), 0)
    enough = knowledge["covered_from"]
    given = {need: it for need, it in dossier["answers"].items() if it is not None}
    weight = {need: knowledge["weights"][given[need]] if need in given else None for need in needs}
    counted = {need: weight[need] or 0 for need in needs}

    vetoed = set()
    for veto in persona.get("vetoes", []):
        concerned = not veto["buyers"] or BUYERS[dossier["buyer"]] in veto["buyers"]
        rank = IMPORTANCES.index
        if concerned and veto["need"] in given and rank(veto["from"]) <= rank(given[veto["need"]]):
            vetoed.add(veto["solution"])
    admissible = [it for it in solutions if it not in vetoed]

    points = {s: sum(counted[n] * at(s, n) for n in needs) for s in solutions}
    most = 3 * sum(counted.values())
    kept = [s for s in admissible if dossier["decisions"].get(s) in ("Retained", "InPlace")]
    reached = {n: max((at(s, n) for s in kept), default=0) for n in needs}

    weighted = [n for n in needs if counted[n] > 0]
    rows = [n for n in weighted if any(at(s, n) >= enough for s in admissible)]
    full = (1 << len(rows)) - 1
    masks = {s: sum(1 << i for i, n in enumerate(rows) if at(s, n) >= enough) for s in admissible}
    value = lambda chosen: sum(counted[n] * max((at(s, n) for s in chosen), default=0) for n in needs)

    def covers(chosen):
        mask = 0
        for s in chosen:
            mask |= masks[s]
        return mask == full

    useful = [s for s in admissible if masks[s]]
    for size in range(len(useful) + 1):
        values = [value(it) for it in itertools.combinations(useful, size) if covers(it)]
        if values:
            break

    alone = set()
    for n in (n for n in needs if given.get(n) == "essential"):
        covering = [s for s in admissible if at(s, n) >= enough]
        alone.update(covering if len(covering) == 1 else [])
    return {
        "points": points,
        "points_max": {s: most for s in solutions},
        "rank": {
            s: None if s in vetoed or most == 0 else 1 + sum(points[o] > points[s] for o in admissible) for s in solutions
        },
        "vetoed": vetoed,
        "indispensable": alone,
        "decision": {s: DECISIONS[dossier["decisions"].get(s, "Open")] for s in solutions},
        "importance": {n: given.get(n) for n in needs},
        "weight": weight,
        "level": reached,
        "covered": {n: reached[n] >= enough for n in needs},
        "answered_by": {n: {s for s in admissible if at(s, n) > 0} for n in needs},
        "uncoverable": {n for n in weighted if n not in rows},
        "uncovered_essential": {n for n in needs if given.get(n) == "essential" and reached[n] < enough},
        "sets": (size, max(values)),
    }, covers, value


def said(result, covers, value, faults):
    """What the program says, in the same shape."""
    by = lambda entries, key: {it["id"]: it[key] for it in entries}
    status = by(result["solutions"], "status")
    for it in result["solutions"]:
        if sum(row["points"] for row in it["reasons"]) != it["points"]:
            faults.append(f"reasons of {it['id']} do not sum to {it['points']} points")
    first = result["sufficient_sets"][0]
    useful = {s for s, word in status.items() if word == "recommended"}
    if not useful <= set(first):
        faults.append(f"recommended outside the first set: {sorted(useful - set(first))}")
    for chosen in result["sufficient_sets"]:
        if set(chosen) & {s for s, word in status.items() if word == "vetoed"}:
            faults.append(f"a vetoed solution in {chosen}")
        elif not covers(chosen) or (len(chosen), value(chosen)) != (len(first), value(first)):
            faults.append(f"not a sufficient set equal to the first: {chosen}")
    if not result["minimal_proved"]:
        faults.append("not proved minimal, at this size")
    return {
        **{key: by(result["solutions"], key) for key in ("points", "points_max", "rank", "decision")},
        "vetoed": {s for s, word in status.items() if word == "vetoed"},
        "indispensable": {s for s, word in status.items() if word == "indispensable"},
        **{key: by(result["needs"], key) for key in ("importance", "weight", "level", "covered")},
        "answered_by": {it["id"]: set(it["answered_by"]) for it in result["needs"]},
        "uncoverable": set(result["uncoverable"]),
        "uncovered_essential": set(result["uncovered_essential"]),
        "sets": (len(first), value(first) if not faults else None),
    }


def differences(expected, found):
    for key, want in expected.items():
        got = found[key]
        if isinstance(want, dict):
            for name in sorted(want.keys() | got.keys()):
                if want.get(name, "absent") != got.get(name, "absent"):
                    yield f"{key} of {name}: expected {want.get(name, 'absent')}, got {got.get(name, 'absent')}"
        elif want != got:
            yield f"{key}: expected {want}, got {got}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli")
    parser.add_argument("--dossiers", type=int, default=200, help="random dossiers per persona")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    knowledge = run(options.cli, "personas", "--json")
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "dossier.ron")
        for persona in knowledge["personas"]:
            for number in range(options.dossiers):
                dossier = draw(chance, persona)
                text = ron(persona, dossier)
                path.write_text(text, encoding="utf-8")
                result = run(options.cli, "match", str(path), "--json")
                expected, covers, value = recompute(knowledge, persona, dossier)
                faults = []
                found = said(result, covers, value, faults)
                faults += differences(expected, found)
                if faults:
                    sys.exit("\n".join([f"{persona['id']}, dossier {number}:", text, *faults]))
            print(f"{persona['id']}: {options.dossiers} dossiers agree")


if __name__ == "__main__":
    main()

"""The other benches in a short form: documents beside other engines, the start beside an empty window, frames."""

import concurrent.futures
import importlib.util
import os
import pathlib
import statistics
import sys
import tempfile

from .rows import Row

HERE = pathlib.Path(__file__).resolve().parent.parent
DOSSIER = "examples/industriel.gouvernail"
# Requirements of the annex that is made by each engine.
SIZE = 200
# The screens that one works on; `benches/window/run.py frames` counts every view.
VIEWS = ["home", "expectations", "solutions", "matrix", "requirements", "review", "documents"]


def bench(name: str):
    """The script of another bench."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", HERE / name / "run.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def documents(program: str, goals: dict) -> list[Row]:
    """Processor time of an annex of 200 requirements, made in turn by this program and by others."""
    script, rows = bench("documents"), []
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        run = script.Run(pathlib.Path(program), place, True)
        for engine, goal in goals.items():
            kind = goal["format"]
            commands = [run.command(it, kind, SIZE, place / f"{it}.{kind}") for it in ("gouvernail", engine)]
            try:
                turns = [[script.measured(it) for it in commands] for _ in range(goal["turns"])]
            except script.Failed as why:
                print(f"left out: {engine}: {str(why).splitlines()[-1]}", file=sys.stderr)
                continue
            ours, theirs = (statistics.median(it[place][0] for it in turns) * 1000 for place in (0, 1))
            ratio = statistics.median(one[0] / other[0] for one, other in turns)
            group, what, most = "processor, in turn with a peer", f"{kind.upper()}, {SIZE} requirements", goal["most"]
            rows.append(Row(group, what, ours, "ms", peer=engine, peers=theirs, ratio=ratio, most=most))
    return rows


def start(programs: dict, goals: dict, turns: int = 16) -> list[Row]:
    """The first frame of the window, in turn with an empty window and a blank page; the first turn reads the disk."""
    script, rows = bench("window"), []
    commands = {"ours": [programs["window"], "first-frame"]}
    commands |= {it: [programs["empty-window"], "first-frame", *goal["arguments"]] for it, goal in goals.items()}
    taken = {it: [] for it in commands}
    with script.display() as environment:
        for turn in range(turns):
            for name in commands if turn % 2 else reversed(commands):
                taken[name].append(script.started(commands[name], environment))
    for place, what in enumerate(["processor", "clock"]):
        for peer, goal in goals.items():
            pairs = [(one[place], other[place]) for one, other in zip(taken["ours"][1:], taken[peer][1:])]
            ours, theirs = (statistics.median(it[at] for it in pairs) * 1000 for at in (0, 1))
            ratio = statistics.median(one / other for one, other in pairs)
            group, most = "start to the first frame", goal["most"]
            rows.append(Row(group, what, ours, "ms", peer=peer, peers=theirs, ratio=ratio, most=most))
    return rows


def frames(programs: dict) -> dict[str, int]:
    """Instructions of one frame of each screen that one works on."""
    script = bench("window")
    # The clock of the machine is not looked at: fewer frames than by hand are enough.
    script.FRAMES = 10
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda it: script.cost(programs["window"], it, DOSSIER, False)[0], VIEWS)
        return {f"frame {view}": round(cost * 1e6) for view, cost in zip(VIEWS, found)}

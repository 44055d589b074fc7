#!/usr/bin/env python3
"""What the window costs: when it starts, when it is left alone, and for each frame.

    python3 benches/window/run.py start  [--pairs 16]
    python3 benches/window/run.py idle   [--seconds 30] [--settle 6]
    python3 benches/window/run.py frames [--views home,solutions] [--dossiers examples/industriel.gouvernail,every]

Needs cargo; `Xvfb` and Mesa for `start` and `idle`, `xdotool` for `idle`, `valgrind` for `frames`. Everything is drawn
by the processor. Run by hand on a machine that does nothing else, never by CI: it takes minutes. `frames` counts
instructions, hence gives the same on a machine that is busy.
"""

import argparse
import concurrent.futures
import contextlib
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DOSSIERS = ["examples/industriel.gouvernail", "every", "every-10"]
# Frames between the shorter and the longer run of a view.
FRAMES = 20
# Most of a start, beside an empty window.
START = 1.15
# Millions of instructions for one frame: of any view, and of one whose parts are not all opened.
ANY, TYPICAL = 8.0, 4.0


def build() -> dict:
    """The programs of this directory, built as `cargo bench` builds them."""
    command = ["cargo", "build", "--release", "--bench", "window", "--bench", "empty-window"]
    command.append("--message-format=json-render-diagnostics")
    told = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    made = [it for it in map(json.loads, told.splitlines()) if it.get("reason") == "compiler-artifact"]
    return {it["target"]["name"]: it["executable"] for it in made if it.get("executable")}


@contextlib.contextmanager
def display():
    """A screen of its own, drawn by the processor; what a program must have in its environment to use it."""
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
    os.close(tell)
    try:
        with os.fdopen(told) as number, tempfile.TemporaryDirectory() as state:
            name = number.readline().strip()
            own = {"DISPLAY": f":{name}", "XDG_STATE_HOME": state, "LIBGL_ALWAYS_SOFTWARE": "1"}
            yield {it: value for it, value in os.environ.items() if it != "WAYLAND_DISPLAY"} | own
    finally:
        server.terminate()
        server.wait()


# Start


def started(command: list, environment: dict) -> tuple[float, float]:
    """Seconds of the processor and of the clock until the first frame was on the screen."""
    with tempfile.TemporaryDirectory() as state:
        begun = time.perf_counter()
        child = subprocess.Popen(command, env=environment | {"XDG_STATE_HOME": state})
        # Unlike RUSAGE_CHILDREN, this counts one child, with its threads.
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{command[0]} ended with status {child.returncode}")
    return usage.ru_utime + usage.ru_stime, wall


def start(programs: dict, arguments: argparse.Namespace) -> None:
    commands = {
        "ours": [programs["window"], "first-frame"],
        "empty": [programs["empty-window"], "first-frame"],
        "blank page": [programs["empty-window"], "first-frame", "blank"],
    }
    taken = {it: [] for it in commands}
    with display() as environment:
        for turn in range(arguments.pairs):
            for name in commands if turn % 2 else reversed(commands):
                taken[name].append(started(commands[name], environment))
    # The first turn reads the programs from the disk.
    ours = taken["ours"][1:]
    print(f"\n| {len(ours)} turns | ours, median | peer | median | median of ratios | least | most | goal |")
    print("|---|---|---|---|---|---|---|---|")
    for place, what in enumerate(["processor", "clock"]):
        for peer in list(commands)[1:]:
            theirs = taken[peer][1:]
            ratios = sorted(one[place] / other[place] for one, other in zip(ours, theirs))
            middle = statistics.median(ratios)
            mine, other = (statistics.median(it[place] for it in all) * 1000 for all in (ours, theirs))
            print(
                f"| {what} | {mine:.0f} ms | {peer} | {other:.0f} ms | **{middle:.2f}** | {ratios[0]:.2f} "
                f"| {ratios[-1]:.2f} | {START}: {verdict(middle <= START)} |"
            )


# Idle


def ticks(process: int) -> int:
    """Ticks of the processor, user and system, that a process took, with its threads."""
    # The name of the program, in brackets, may hold anything.
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def lines(path: pathlib.Path) -> int:
    return path.read_bytes().count(b"\n")


def left_alone(program: str, view: str, seconds: float, settle: float) -> tuple[int, int, int]:
    """Frames and ticks while nobody does anything; frames once the pointer moved, to know that they are counted."""
    with display() as environment, tempfile.TemporaryDirectory() as folder:
        told = pathlib.Path(folder) / "frames"
        command = [program, "idle", view, str(ROOT / DOSSIERS[0])]
        with told.open("wb") as out:
            child = subprocess.Popen(command, env=environment, stdout=out, cwd=ROOT)
        try:
            find = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(child.pid)]
            window = subprocess.run(find, env=environment, capture_output=True, text=True, timeout=60).stdout.split()[0]
            subprocess.run(["xdotool", "windowfocus", window], env=environment, check=True)
            time.sleep(settle)
            before = lines(told), ticks(child.pid)
            time.sleep(seconds)
            after = lines(told), ticks(child.pid)
            subprocess.run(["xdotool", "mousemove", "300", "300"], env=environment, check=True)
            time.sleep(2)
            return after[0] - before[0], after[1] - before[1], lines(told) - after[0]
        finally:
            child.terminate()
            child.wait()


def idle(programs: dict, arguments: argparse.Namespace) -> None:
    views = [it for it in named(programs, arguments) if not it.endswith("-opened")]
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        one = lambda view: left_alone(programs["window"], view, arguments.seconds, arguments.settle)
        found = list(pool.map(one, views))
    print(f"\n| view, left alone for {arguments.seconds:.0f} s | frames | ticks | frames once the pointer moves | |")
    print("|---|---|---|---|---|")
    for view, (frames, taken, moved) in zip(views, found):
        reached = verdict(frames == 0 and taken == 0) if 0 < moved else "frames are not counted"
        print(f"| {view} | {frames} | {taken} | {moved} | {reached} |")


# Frames


def counted(command: list) -> tuple[int, str]:
    """Instructions of a process, and what it said."""
    with tempfile.TemporaryDirectory() as folder:
        tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        told = subprocess.run(tool + command, cwd=ROOT, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", told.stderr)
    if told.returncode != 0 or not found:
        raise SystemExit(f"{' '.join(command)}: {told.stderr[-400:]}")
    return int(found[1]), told.stdout.strip()


def cost(program: str, view: str, dossier: str, read: bool) -> tuple[float, str]:
    """Millions of instructions of one frame."""
    told = [[program, "frames", view, dossier, str(times)] + ["read"] * read for times in (2, 2 + FRAMES)]
    (less, _), (more, said) = map(counted, told)
    return (more - less) / FRAMES / 1e6, said


def frames(programs: dict, arguments: argparse.Namespace) -> None:
    views, dossiers = named(programs, arguments), arguments.dossiers.split(",")
    asked = [(view, dossier, read) for view in views for dossier in dossiers for read in (False, True)]
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs or os.cpu_count()) as pool:
        found = dict(zip(asked, pool.map(lambda it: cost(programs["window"], *it), asked)))
    said = {dossier: next(found[view, dossier, False][1] for view in reversed(views)) for dossier in dossiers}
    print("\nMillions of instructions for one frame; in brackets, with the tree for readers of screens.\n")
    print("| view | " + " | ".join(f"{it} ({said[it].split(',')[0]})" for it in dossiers) + " | |")
    print("|---" * (len(dossiers) + 2) + "|")
    for view in views:
        plain, read = ([found[view, it, way][0] for it in dossiers] for way in (False, True))
        most = ANY if view.endswith("-opened") else TYPICAL
        cells = " | ".join(f"{one:.2f} ({other:.2f})" for one, other in zip(plain, read))
        reached = verdict(max(plain + read) <= most)
        print(f"| {view} | {cells} | {most:.0f}: {reached} |")


# All of them


def verdict(reached: bool) -> str:
    return "reached" if reached else "**not reached**"


def named(programs: dict, arguments: argparse.Namespace) -> list:
    told = subprocess.run([programs["window"], "views"], check=True, capture_output=True, text=True).stdout.split()
    return arguments.views.split(",") if arguments.views else told


def versions() -> None:
    told = subprocess.run(["rustc", "--version"], capture_output=True, text=True).stdout.split()
    lock = (ROOT / "Cargo.lock").read_text()
    eframe = re.search(r'name = "eframe"\nversion = "([^"]+)"', lock)
    print(f"{time.strftime('%Y-%m-%d')}; {' '.join(told[:2])}, eframe {eframe[1]}; load {os.getloadavg()[0]:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["start", "idle", "frames"])
    parser.add_argument("--pairs", type=int, default=16, help="turns of starts; the first is left out")
    parser.add_argument("--seconds", type=float, default=30.0, help="how long a window is left alone")
    parser.add_argument("--settle", type=float, default=6.0, help="seconds before that")
    parser.add_argument("--views", help="some of the views only, between commas")
    parser.add_argument("--dossiers", default=",".join(DOSSIERS), help="files, `every` or `every-N`, between commas")
    parser.add_argument("--jobs", type=int, help="windows at a time")
    parser.add_argument("--programs", help="`window` and `empty-window` when they are already built, between commas")
    arguments = parser.parse_args()
    built = arguments.programs and map(os.path.abspath, arguments.programs.split(","))
    programs = dict(zip(["window", "empty-window"], built)) if built else build()
    versions()
    {"start": start, "idle": idle, "frames": frames}[arguments.what](programs, arguments)
    print(f"\nload at the end {os.getloadavg()[0]:.1f}", file=sys.stderr)


if __name__ == "__main__":
    main()

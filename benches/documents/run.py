#!/usr/bin/env python3
"""One annex, made by this program and by others, side by side in one run.

    pip install typst weasyprint python-docx openpyxl page-validation
    python3 benches/documents/run.py [--sizes 200,480,2000] [--quick] [--keep DIRECTORY]

Needs cargo, `pdfinfo` (poppler) and `soffice`; what is not installed is left out and said. Run by hand on a machine that
does nothing else, never by CI: it takes some minutes. Each document is made by a process of its own; CPU seconds
(user and system, threads and children included) and the largest resident memory are those the kernel counts for that
process. The best of three (five for ours) is kept; what takes more than five CPU seconds is made once.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PEERS = HERE / "peers" / "peers.py"
UA = ROOT / "tests" / "independent" / "pdf_ua.py"
MIB = 1024 * 1024
# CPU seconds from which a document is made once only.
SLOW = 5.0

OURS = {"pdf": "gouvernail", "docx": "gouvernail", "xlsx": "gouvernail"}
# Engine, format, largest annex that it is given, most runs.
ENGINES = [
    ("typst", "pdf", 2000, 3),
    ("typst-ua", "pdf", 2000, 3),
    ("weasyprint", "pdf", 200, 1),
    ("weasyprint-ua", "pdf", 200, 1),
    ("libreoffice", "pdf", 480, 1),
    ("python-docx", "docx", 2000, 3),
    ("openpyxl", "xlsx", 2000, 3),
]


@dataclass
class Measure:
    """What one document cost."""

    engine: str
    format: str
    size: int
    cpu: float
    memory: int
    path: pathlib.Path
    start: float = 0.0
    pages: int | None = None
    accessible: bool | None = None

    @property
    def bytes(self) -> int:
        return self.path.stat().st_size


class Failed(Exception):
    """An engine that gave no document."""


def measured(command: list, environment: dict | None = None) -> tuple[float, int, str]:
    """CPU seconds, bytes of memory at the peak, and what the process said."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as wrong:
        child = subprocess.Popen(list(map(str, command)), stdout=said, stderr=wrong, env=environment)
        # Unlike RUSAGE_CHILDREN, this counts one child and its own children.
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0), wrong.seek(0)
        if child.returncode != 0:
            raise Failed(wrong.read().decode(errors="replace").strip()[-400:] or f"status {child.returncode}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, said.read().decode(errors="replace")


def build() -> pathlib.Path:
    """The program of this directory, built as `cargo bench` builds it."""
    command = ["cargo", "build", "--release", "--no-default-features", "--bench", "documents"]
    command.append("--message-format=json-render-diagnostics")
    told = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    for line in told.splitlines():
        it = json.loads(line)
        if it.get("reason") == "compiler-artifact" and it["target"]["name"] == "documents" and it.get("executable"):
            return pathlib.Path(it["executable"])
    raise SystemExit("cargo named no program")


def pages(path: pathlib.Path) -> int | None:
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True)
    found = [line.split()[1] for line in told.stdout.splitlines() if line.startswith("Pages:")]
    return int(found[0]) if found else None


def accessible(path: pathlib.Path) -> bool | None:
    """Whether the validator passes it; `None` when it refuses to read it: it reads no table of more than 1,024 rows."""
    told = subprocess.run([sys.executable, UA, path], capture_output=True, text=True)
    return told.returncode == 0 if "pass PDF/UA-1" in told.stdout else None


class Run:
    """Everything measured, in the order in which it was."""

    def __init__(self, program: pathlib.Path, place: pathlib.Path, quick: bool):
        self.program, self.place, self.quick = program, place, quick
        self.fonts, self.profile = place / "fonts", place / "profile"
        self.all: list[Measure] = []
        subprocess.run([program, "fonts", self.fonts], check=True)

    def content(self, size: int) -> pathlib.Path:
        path = self.place / f"content-{size}.json"
        if not path.exists():
            subprocess.run([self.program, "json", str(size), path], check=True)
        return path

    def found(self, engine: str, kind: str, size: int) -> Measure | None:
        return next((it for it in self.all if (it.engine, it.format, it.size) == (engine, kind, size)), None)

    def command(self, engine: str, kind: str, size: int, out: pathlib.Path) -> list:
        if engine == "gouvernail":
            return [self.program, "write", kind, size, out]
        if engine == "libreoffice":
            source = self.found("gouvernail", "docx", size) or self.found("python-docx", "docx", size)
            if source is None:
                raise Failed("no DOCX to convert")
            # The name of what LibreOffice writes is that of what it reads.
            copy = out.with_suffix(".docx")
            shutil.copy(source.path, copy)
            profile = f"-env:UserInstallation={self.profile.as_uri()}"
            return ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", self.place, copy]
        return [sys.executable, PEERS, engine, self.content(size), out, self.fonts]

    def measure(self, engine: str, kind: str, size: int, times: int) -> None:
        out = self.place / f"{engine}-{size}.{kind}"
        best = None
        try:
            for _ in range(1 if self.quick else times):
                out.unlink(missing_ok=True)
                cpu, memory, said = measured(self.command(engine, kind, size, out))
                if not out.exists():
                    raise Failed("wrote nothing")
                start = float(said) if engine not in ("gouvernail", "libreoffice") else 0.0
                if best is None or cpu < best.cpu:
                    best = Measure(engine, kind, size, cpu, memory, out, start)
                if SLOW < cpu:
                    break
        except (Failed, OSError, ValueError) as why:
            print(f"left out: {engine}, {kind}, {size} requirements: {why}", flush=True)
            return
        if kind == "pdf":
            best.pages, best.accessible = pages(out), accessible(out)
        self.all.append(best)
        print(f"    {engine} {kind} {size}: {best.cpu:.3f} s", file=sys.stderr, flush=True)


def yes(it: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[it]


def table(run: Run) -> None:
    print("\n| requirements | format | engine | CPU s | of which start | × ours | peak MB | file KB | pages | PDF/UA-1 |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for it in sorted(run.all, key=lambda it: (it.size, ["pdf", "docx", "xlsx"].index(it.format))):
        ours = run.found("gouvernail", it.format, it.size)
        ratio = f"{it.cpu / ours.cpu:.1f}" if ours and it is not ours else ""
        name = f"**{it.engine}**" if it is ours else it.engine
        start = f"{it.start:.2f}" if it.start else ""
        print(
            f"| {it.size:,} | {it.format.upper()} | {name} | {it.cpu:.2f} | {start} | {ratio} | {it.memory / MIB:.0f} "
            f"| {it.bytes / 1000:,.0f} | {it.pages or ''} | {yes(it.accessible)} |"
        )


def repeated(run: Run, sizes: list[int]) -> dict:
    """Milliseconds in one process: no start of a process, no reading of fonts but the first time."""
    print("\n| format | requirements | fastest ms | median ms | ms for 100 requirements |\n|---|---|---|---|---|")
    fastest = {}
    for kind in OURS:
        for size in sizes:
            command = [run.program, "repeat", kind, str(size), "3" if run.quick else "20"]
            told = subprocess.run(command, capture_output=True, text=True)
            if told.returncode == 0:
                fastest[kind, size], median = map(float, told.stdout.split()[2:])
                per = fastest[kind, size] / size * 100
                print(f"| {kind.upper()} | {size:,} | {fastest[kind, size]:.1f} | {median:.1f} | {per:.2f} |")
    return fastest


def goals(run: Run, fastest: dict, sizes: list[int]) -> None:
    print("\n| goal | measured | |\n|---|---|---|")

    def tell(goal: str, value: str, reached: bool) -> None:
        print(f"| {goal} | {value} | {'reached' if reached else 'NOT reached'} |")

    size = 480 if 480 in sizes else sizes[-1]
    ours = run.found("gouvernail", "pdf", size)
    if ours:
        for engine in ("typst", "typst-ua"):
            if peer := run.found(engine, "pdf", size):
                ratio = ours.cpu / peer.cpu
                tell(f"PDF, {size}: at most 0.25 of the CPU time of {engine}", f"{ratio:.3f}", ratio <= 0.25)
        tell(f"PDF, {size}: at most 150 MB at the peak", f"{ours.memory / MIB:.0f} MB", ours.memory <= 150 * MIB)
        tell(f"PDF, {size}: at most 2 MB of file", f"{ours.bytes / 1e6:.2f} MB", ours.bytes <= 2e6)
        every = [it for s in sizes if (it := run.found("gouvernail", "pdf", s)) and it.accessible is not None]
        passed = sum(it.accessible is True for it in every)
        goal = "PDF, every size that the validator reads: PDF/UA-1 passed"
        tell(goal, f"{passed} of {len(every)}", passed == len(every) > 0)
    for kind, engine in (("docx", "python-docx"), ("xlsx", "openpyxl")):
        for size in sizes:
            ours, peer = run.found("gouvernail", kind, size), run.found(engine, kind, size)
            if ours and peer:
                ratio, work = ours.cpu / peer.cpu, ours.cpu / (peer.cpu - peer.start)
                value = f"{ratio:.3f}; {work:.3f} of its work once imported"
                tell(f"{kind.upper()}, {size:,}: at most 0.1 of the CPU time of {engine}", value, ratio <= 0.1)
            else:
                print(f"| {kind.upper()}, {size:,}: at most 0.1 of {engine} | | not measured |")
    first, last = sizes[0], sizes[-1]
    for kind in OURS:
        if first < last and (kind, first) in fastest and (kind, last) in fastest:
            growth = fastest[kind, last] / fastest[kind, first]
            goal = f"{kind.upper()}: linear from {first} to {last:,} (× {last / first:.1f}, 15 % allowed)"
            tell(goal, f"× {growth:.1f}", growth <= 1.15 * last / first)


def versions() -> None:
    from importlib import metadata

    found = []
    for name in ("typst", "weasyprint", "python-docx", "openpyxl", "page-validation"):
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            found.append(f"{name} not installed")
    for command in (["rustc", "--version"], ["soffice", "--version"]):
        if shutil.which(command[0]):
            told = subprocess.run(command, capture_output=True, text=True).stdout.split()
            found.append(" ".join(told[:2]))
    found.append(f"Python {sys.version.split()[0]}")
    print(f"{time.strftime('%Y-%m-%d')}; {', '.join(found)}; load {os.getloadavg()[0]:.1f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="200,480,2000", help="requirements of the annexes")
    parser.add_argument("--quick", action="store_true", help="one run of each")
    parser.add_argument("--keep", type=pathlib.Path, help="where the documents stay, to look at them")
    parser.add_argument("--program", type=pathlib.Path, help="`documents` when it is already built")
    arguments = parser.parse_args()
    sizes = sorted(map(int, arguments.sizes.split(",")))
    program = arguments.program.resolve() if arguments.program else build()
    versions()
    with tempfile.TemporaryDirectory() as temporary:
        place = arguments.keep.resolve() if arguments.keep else pathlib.Path(temporary)
        place.mkdir(parents=True, exist_ok=True)
        run = Run(program, place, arguments.quick)
        for size in sizes:
            for kind in OURS:
                run.measure("gouvernail", kind, size, 5)
            # LibreOffice converts what was written just before.
            for engine, kind, largest, times in sorted(ENGINES, key=lambda it: it[0] == "libreoffice"):
                if size <= largest:
                    run.measure(engine, kind, size, times)
        print(f"load at the end {os.getloadavg()[0]:.1f}")
        table(run)
        goals(run, repeated(run, sizes), sizes)


if __name__ == "__main__":
    main()

"""Instructions, as callgrind counts them: the same on a machine that is busy."""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import tempfile

from .programs import ROOT, said

# The function of the jobs inside which alone is counted, under whatever name the compiler gives it.
COUNTED = "*3job7counted*"
DEMANGLED = "*job::counted*"


def instructions(command: list, toggled: bool) -> int:
    """Instructions of a process, or of what it does inside the function that is counted."""
    with tempfile.TemporaryDirectory() as folder:
        tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        tool += [f"--toggle-collect={DEMANGLED}", f"--toggle-collect={COUNTED}"] if toggled else []
        # Nothing of the user's own is read or written.
        own = os.environ | {"XDG_STATE_HOME": folder, "HOME": folder}
        told = subprocess.run(tool + list(map(str, command)), cwd=ROOT, env=own, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", told.stderr)
    if told.returncode != 0 or not found or int(found[1]) == 0:
        raise SystemExit(f"{' '.join(map(str, command))}: nothing was counted: {told.stderr[-400:]}")
    return int(found[1])


def all_at_once(commands: dict[str, tuple[list, bool]]) -> dict[str, int]:
    """Several, as many at a time as there are processors."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(commands, pool.map(lambda it: instructions(*it), commands.values())))


def of_processes(program: str, folder: pathlib.Path) -> dict[str, tuple[list, bool]]:
    """Whole runs of the terminal program, from its start to its end."""
    dossier, grid = "examples/industriel.gouvernail", folder / "grid.xlsx"
    said([program, "export", dossier, "--document", "response-grid", "--out", grid])
    runs = {
        "match": ["match", dossier, "--json"],
        "export annex.md": ["export", dossier, "--document", "annex", "--out", folder / "annex.md"],
        "returned": ["returned", dossier, grid, "--json"],
        "diff": ["diff", "examples/ministere.gouvernail", "examples/oiv.gouvernail"],
    }
    return {f"gouvernail-cli {name}": ([program, *arguments], False) for name, arguments in runs.items()}

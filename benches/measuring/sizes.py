"""What programs weigh, and the memory that jobs take."""

import pathlib
import subprocess
import tempfile

from .programs import said

# What a user does, by job: the most that the whole process held.
MEMORY = ["match-industriel", "load-long", "pack-from-texts", "annex.pdf", "annex.docx", "response-grid.xlsx"]


def memory(program: str) -> dict[str, float]:
    return {name: int(said([program, "memory", name])) / 1024 for name in MEMORY}


def sizes(programs: dict) -> dict[str, float]:
    """Megabytes of the programs as packages hold them, but for the profile: without symbols."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("gouvernail", "gouvernail-cli"):
            copy = pathlib.Path(folder) / name
            subprocess.run(["strip", "-o", copy, programs[name]], check=True)
            found[name] = copy.stat().st_size / 1e6
    return found

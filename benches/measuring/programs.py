"""The programs that are measured."""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
JOBS = ["--bench", "jobs"]
ALL = [*JOBS, "--bench", "window", "--bench", "empty-window", "--bench", "documents"]
BINARIES = ["--bin", "gouvernail", "--bin", "gouvernail-cli"]


def built(only_jobs: bool) -> dict[str, str]:
    """Builds what is needed, as `cargo bench` does, and tells where each program is."""
    command = ["cargo", "build", "--release", "--message-format=json-render-diagnostics"]
    command += [*JOBS, "--bin", "gouvernail-cli"] if only_jobs else [*ALL, *BINARIES]
    told = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    made = [it for it in map(json.loads, told.splitlines()) if it.get("reason") == "compiler-artifact"]
    return {it["target"]["name"]: it["executable"] for it in made if it.get("executable")}


def said(command: list) -> str:
    """What a program says; it has to succeed."""
    told = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True)
    if told.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: {told.stderr[-400:]}")
    return told.stdout

"""The files of budgets: what was counted when they were set, and what may not be passed whatever was counted."""

import pathlib
import tomllib

HERE = pathlib.Path(__file__).resolve().parent.parent
COUNTED, GOALS = HERE / "budgets.toml", HERE / "goals.toml"
HEAD = """\
# What each thing cost when this was set: more than a tenth above it fails `benches/run`.
# Written by `benches/run --set`; look at what changed before you keep it. What no measure moves is in goals.toml.
"""
# Names of the groups, and what their figures are.
UNITS = {"instructions": "of one run, once everything is warm", "memory": "MB at the peak", "sizes": "MB, stripped"}


def counted() -> dict:
    return tomllib.loads(COUNTED.read_text(encoding="utf-8")) if COUNTED.exists() else {}


def goals() -> dict:
    return tomllib.loads(GOALS.read_text(encoding="utf-8"))


def set_anew(where: dict, found: dict[str, dict[str, float]]) -> None:
    """Writes the budgets; what was not measured this time stays as it was."""
    held = counted()
    lines = [HEAD, "[set]"] + [f'{name} = "{value}"' for name, value in where.items()]
    for group, unit in UNITS.items():
        all_of_it = held.get(group, {}) | found.get(group, {})
        lines += ["", f"# {unit[0].upper()}{unit[1:]}.", f"[{group}]"]
        lines += [f'"{name}" = {figure(value)}' for name, value in all_of_it.items()]
    COUNTED.write_text("\n".join(lines) + "\n", encoding="utf-8")


def figure(value: float) -> str:
    return f"{value:_}" if isinstance(value, int) else f"{value:.2f}"

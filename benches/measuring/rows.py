"""Lines of the table, and what each says of its budget."""

from dataclasses import dataclass

# More of its budget than this, and a count fails.
MOST = 1.10
# Less than this, and the budget is to be set anew: it would hide what gets slower.
LEAST = 0.90
HEAD = ["what", "measured", "budget", "of the budget", "peer", "peer’s", "of the peer’s", ""]


@dataclass
class Row:
    """Something that was measured."""

    group: str
    what: str
    measured: float
    unit: str
    # What it may cost, and whether more than that fails; clocks are told and never fail.
    budget: float | None = None
    fails: bool = False
    peer: str = ""
    peers: float | None = None
    # Of pairs in one run, not of the two figures beside it.
    ratio: float | None = None
    # Most of the peer's that it may be.
    most: float | None = None

    @property
    def share(self) -> float | None:
        return self.measured / self.budget if self.budget else None

    @property
    def failed(self) -> bool:
        return self.fails and self.share is not None and MOST < self.share

    def verdict(self) -> str:
        if self.fails:
            return self._kept()
        said = [self.measured <= self.budget] if self.budget else []
        said += [self.ratio <= self.most] if self.most and self.ratio is not None else []
        return ("reached" if all(said) else "**not reached**") if said else ""

    def _kept(self) -> str:
        if self.share is None:
            return "no budget yet"
        if MOST < self.share:
            return "**too much**"
        return "kept; less than it was" if self.share < LEAST else "kept"

    def cells(self) -> list[str]:
        share = f"{self.share:.2f}" if self.share is not None else ""
        most = f" (at most {self.most:g})" if self.most else ""
        ratio = f"{self.ratio:.3g}{most}" if self.ratio is not None else ""
        figures = [self.told(self.measured), self.told(self.budget), share]
        return [self.what, *figures, self.peer, self.told(self.peers), ratio, self.verdict()]

    def told(self, figure: float | None) -> str:
        if figure is None:
            return ""
        if self.unit == "instructions":
            return f"{figure / 1e6:,.3f} M" if figure < 1e8 else f"{figure / 1e6:,.1f} M"
        return f"{figure:,.3g} {self.unit}" if figure < 100 else f"{figure:,.0f} {self.unit}"


def print_table(rows: list[Row]) -> None:
    print("| " + " | ".join(HEAD) + " |")
    print("|---" * len(HEAD) + "|")
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            print(f"| **{group}** |" + " |" * (len(HEAD) - 1))
        print("| " + " | ".join(row.cells()) + " |")

"""What a check found, as text and as HTML, and what it is worth."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rectified.checks import markup
from rectified.checks.fault import Fault

STEP = 0.5
"""What is earned in part is a multiple of this many points."""


class Asked(Protocol):
    """What was asked: a region of inputs, or a kind of cases."""

    @property
    def name(self) -> str:
        """The name that an exercise uses."""

    @property
    def title(self) -> str:
        """The name that a student reads, after "on"."""

    @property
    def decides(self) -> bool:
        """Whether nothing is earned where this fails."""


class Why(Protocol):
    """What explains failures."""

    @property
    def name(self) -> str:
        """In words joined by hyphens."""

    @property
    def explanation(self) -> str:
        """What is misunderstood, and what is right, addressed to the student."""


@dataclass(frozen=True)
class Finding:
    """The verdict on one thing that was asked.

    Parameters
    ----------
    region : Region or Kind
        What was asked.
    fault : Fault or None
        What is wrong.
    """

    region: Asked
    fault: Fault | None = None

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return self.fault is None


class CheckFailed(AssertionError):
    """A function is not what it shall be; the message says where and why.

    Parameters
    ----------
    report : Report
        What was found.
    """

    def __init__(self, report: "Report") -> None:
        super().__init__(str(report))
        self.report = report

    def _render_traceback_(self) -> list[str]:
        """Show a student the report alone, not the frames of the checker."""
        return [str(self)]


@dataclass(frozen=True, repr=False)
class Report:
    """All that one check found.

    Parameters
    ----------
    function : str
        The name of the function that was checked.
    findings : tuple of Finding
        One per region, in the order asked.
    whys : tuple of Misconception
        What explains the failures, where it is known; more than one where no input tells them
        apart.
    """

    function: str
    findings: tuple[Finding, ...]
    whys: tuple[Why, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every region passed."""
        return all(finding.passed for finding in self.findings)

    @property
    def faults(self) -> list[tuple[Fault, list[Asked]]]:
        """Each distinct fault once, with all the regions in which it shows.

        Those at ordinary numbers come first into the account: they say what happens to very
        small and very large ones of the same piece too.
        """
        failed = [(finding.fault, finding.region) for finding in self.findings if finding.fault]
        told: list[tuple[Fault, list[Asked]]] = []
        for fault, region in sorted(failed, key=lambda one: not one[0].is_ordinary):
            alike = [one for one in told if one[0].kind == fault.kind or one[0].marks & fault.marks]
            if alike and fault.is_part_of([other for other, _ in alike]):
                alike[0][1].append(region)
            else:
                told.append((fault, [region]))
        return sorted(told, key=lambda one: [region for _, region in failed].index(one[1][0]))

    def require(self) -> None:
        """Print the report; raise it where something failed.

        Raises
        ------
        CheckFailed
            If a region failed.
        """
        if not self.passed:
            raise CheckFailed(self)
        print(self)

    def score(self, points: float) -> "Score":
        """Return what this is worth, in proportion to what passed, rounded down to a half point.

        Parameters
        ----------
        points : float
            What it is worth where all passed.

        Returns
        -------
        Score
            Shows the report, and is the number of points to nbgrader.

        Raises
        ------
        CheckFailed
            If nothing is earned.
        """
        if any(finding.region.decides and not finding.passed for finding in self.findings):
            raise CheckFailed(self)
        share = sum(finding.passed for finding in self.findings) / len(self.findings)
        earned = points if share == 1 else math.floor(points * share / STEP) * STEP
        if not earned:
            raise CheckFailed(self)
        return Score(self, earned, points)

    def __str__(self) -> str:
        lines = []
        for fault, regions in self.faults:
            lines.append(f"✗ {self.function} on {_titles(regions)}")
            lines.append(f"    {fault.sentence}")
        lines += [f"✓ {self.function} on {f.region.title}" for f in self.findings if f.passed]
        lines += self._explanations
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self, points: str = "") -> str:
        wrong = [(_titles(regions), fault.sentence) for fault, regions in self.faults]
        right = [finding.region.title for finding in self.findings if finding.passed]
        whys = [why.explanation for why in self.whys]
        return markup.report(self.function, wrong, right, whys, points)

    @property
    def _explanations(self) -> list[str]:
        texts = [why.explanation for why in self.whys]
        return [f"{'Or' if i else 'Why'}: {text}" for i, text in enumerate(texts)]


@dataclass(frozen=True, repr=False)
class Score:
    """What a report is worth; as the last value of a cell it shows both.

    nbgrader reads a number from the plain text of a cell's value and knows either part of the
    points or a reason. The HTML beside it is what a student sees, in the notebook and in the
    feedback.

    Parameters
    ----------
    report : Report
        The reason.
    earned, points : float
        What it is worth, and what it would be worth where all passed.
    """

    report: Report
    earned: float
    points: float

    def __repr__(self) -> str:
        return f"{self.earned:g}"

    def __str__(self) -> str:
        return f"{self.report}\n{self._line}"

    def _repr_html_(self) -> str:
        return self.report._repr_html_(self._line)

    @property
    def _line(self) -> str:
        return f"{self.earned:g} of {self.points:g} point{'s' * (self.points != 1)}"


def _titles(regions: Sequence[Asked]) -> str:
    return ", ".join(region.title for region in regions)

"""What a check found, as text and as HTML."""

from dataclasses import dataclass
from html import escape

from rectified.checks.misconceptions import Misconception
from rectified.checks.regions import Region


@dataclass(frozen=True)
class Finding:
    """The verdict on one region.

    Parameters
    ----------
    region : Region
        What was asked.
    counterexample : str
        The first thing that is wrong, in a sentence; empty where nothing is.
    """

    region: Region
    counterexample: str = ""

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.counterexample


class CheckFailed(AssertionError):
    """A function is not what it shall be; the message says where and why."""

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
    misconception : Misconception or None
        What explains the failures, where it is known.
    """

    function: str
    findings: tuple[Finding, ...]
    misconception: Misconception | None = None

    @property
    def passed(self) -> bool:
        """Whether every region passed."""
        return all(finding.passed for finding in self.findings)

    def require(self) -> None:
        """Print the report; raise it where something failed.

        Raises
        ------
        CheckFailed
            If a region failed.
        """
        if not self.passed:
            raise CheckFailed(str(self))
        print(self)

    def __str__(self) -> str:
        lines = []
        for finding in self.findings:
            mark = "✓" if finding.passed else "✗"
            lines.append(f"{mark} {self.function} on {finding.region.title}")
            if not finding.passed:
                lines.append(f"    {finding.counterexample}")
        if self.misconception is not None:
            lines.append(f"Why: {self.misconception.explanation}")
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        items = "".join(
            f"<li>{'Passed' if finding.passed else '<strong>Failed</strong>'}: "
            f"{escape(finding.region.title)}"
            + (f"<br><code>{escape(finding.counterexample)}</code>" * (not finding.passed))
            + "</li>"
            for finding in self.findings
        )
        why = (
            f"<p><strong>Why:</strong> {escape(self.misconception.explanation)}</p>"
            if self.misconception
            else ""
        )
        return f"<p>Check of <code>{escape(self.function)}</code></p><ul>{items}</ul>{why}"

"""What a check found, as text and as HTML."""

from dataclasses import dataclass
from html import escape

from rectified.checks.fault import Fault
from rectified.checks.misconceptions import Misconception
from rectified.checks.regions import Region


@dataclass(frozen=True)
class Finding:
    """The verdict on one region.

    Parameters
    ----------
    region : Region
        What was asked.
    fault : Fault or None
        What is wrong.
    """

    region: Region
    fault: Fault | None = None

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return self.fault is None


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

    @property
    def faults(self) -> list[tuple[Fault, list[Region]]]:
        """Each distinct fault once, with all the regions in which it shows.

        Those at ordinary numbers come first into the account: they say what happens to very
        small and very large ones of the same piece too.
        """
        failed = [(finding.fault, finding.region) for finding in self.findings if finding.fault]
        told: list[tuple[Fault, list[Region]]] = []
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
            raise CheckFailed(str(self))
        print(self)

    def __str__(self) -> str:
        lines = []
        for fault, regions in self.faults:
            lines.append(f"✗ {self.function} on {_titles(regions)}")
            lines.append(f"    {fault.sentence}")
        lines += [f"✓ {self.function} on {f.region.title}" for f in self.findings if f.passed]
        if self.misconception is not None:
            lines.append(f"Why: {self.misconception.explanation}")
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        items = [
            f"<li><strong>Failed</strong>: {escape(_titles(regions))}"
            f"<br><code>{escape(fault.sentence)}</code></li>"
            for fault, regions in self.faults
        ]
        items += [f"<li>Passed: {escape(f.region.title)}</li>" for f in self.findings if f.passed]
        why = (
            f"<p><strong>Why:</strong> {escape(self.misconception.explanation)}</p>"
            if self.misconception
            else ""
        )
        checked = f"<p>Check of <code>{escape(self.function)}</code></p>"
        return f"{checked}<ul>{''.join(items)}</ul>{why}"


def _titles(regions: list[Region]) -> str:
    return ", ".join(region.title for region in regions)

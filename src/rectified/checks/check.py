"""Check one function against one activation, region by region."""

import reprlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from rectified.activations import Activation, GatedUnit, get
from rectified.calls import Outcome, Request, aftermath, call, call_each, name_of
from rectified.checks.diagnosis import diagnose
from rectified.checks.drawing import drawn_from, secret_generator
from rectified.checks.fault import Fault
from rectified.checks.reference import Kinks, Reference
from rectified.checks.regions import REGIONS, Probe, Region, drawn, fresh, redrawn
from rectified.checks.report import Finding, Report
from rectified.checks.simplest import simplest
from rectified.numerics import Array

Function = Callable[..., object]
Made = list[tuple[Probe, Outcome]]


def check(
    function: Function,
    activation: Activation | GatedUnit | str,
    wrt: str | None = None,
    *,
    regions: str | Iterable[str] | None = None,
    kinks: Kinks = "any",
    seed: int | None = None,
    **parameters: Any,
) -> Report:
    """Check a function that shall be an activation, or a derivative of one.

    Parameters
    ----------
    function : callable
        Called as ``function(x, **parameters)`` with arrays x; it may fail in any way.
    activation : Activation, GatedUnit or str
        The reference, or its name. A gated unit's x holds both halves along its last axis.
    wrt : str, optional
        The variable of the derivative to check: ``"x"`` or the name of a parameter; for a
        gated unit ``"value"``, ``"gate"`` or the name of a parameter. Without it the values
        are checked.
    regions : str or iterable of str, optional
        Names from `REGIONS`; without it all that make sense and do not ask for all digits.
    kinks : {"any", "convention"}
        Whether a derivative may take any slope of the subdifferential at a kink, or
        only the stated convention.
    seed : int, optional
        Asks for numbers drawn from it too: a table of all the other probes is wrong there.
    **parameters
        Parameters of the activation, handed to both sides.

    Returns
    -------
    Report
        What was asked, the simplest counterexample of each distinct fault, and why.

    Raises
    ------
    TypeError
        If `function` is not callable.
    ValueError
        If the activation, a region, `wrt` or `kinks` is unknown, or a region makes no sense for
        the activation.
    """
    if not callable(function):
        raise NotAFunction(f"expected a function of x to check; got {reprlib.repr(function)}")
    unit = get(activation) if not isinstance(activation, Activation | GatedUnit) else activation
    if kinks not in ("any", "convention"):
        raise ValueError(f"kinks must be 'any' or 'convention'; got {kinks!r}")
    with aftermath(), np.errstate(all="ignore"):  # whatever a student has set
        return _Trial(function, Reference(unit, wrt, kinks, parameters)).report(regions, seed)


class NotAFunction(TypeError):
    """What shall be checked cannot be called; the message says what it is."""

    def _render_traceback_(self) -> list[str]:
        """Show a student the sentence alone, not the frames of the checker."""
        return [str(self)]


class _Trial:
    """One function on trial."""

    def __init__(self, function: Function, reference: Reference) -> None:
        self.function = function
        self.reference = reference
        self.name = name_of(function)

    def report(self, regions: str | Iterable[str] | None, seed: int | None) -> Report:
        asked = self._asked(regions)
        if seed is not None:
            asked.append(drawn(drawn_from(seed)))
        made = self._try_each({region: region.probes(self.reference) for region in asked})
        faults = {region.name: self._judge(region, made[region.name]) for region in asked}
        if seed is None:
            passed = [region for region in asked if faults[region.name] is None]
            faults |= self._faults_in_secret(passed, made)
        findings = tuple(Finding(region, faults[region.name]) for region in asked)
        everything = [one for part in made.values() for one in part]
        if all(finding.passed for finding in findings) or everything[0][1].unwritten:
            return Report(self.name, findings)
        others = [region for region in REGIONS.values() if region.name not in made]
        unasked = [probe for region in others for probe in region.probes(self.reference)]
        everything += self._try_on([*unasked, *fresh(self.reference)])
        wrong = [f.region.name for f in findings if not f.passed]
        failed = [probe for name in wrong for probe, _ in made[name]]
        whys = diagnose(self.reference, everything, self._again, failed)
        return Report(self.name, findings, whys)

    def _faults_in_secret(self, regions: list[Region], made: dict[str, Made]) -> dict[str, Any]:
        """Return what is wrong in regions at numbers of their kinds that nobody knows."""
        others = {}
        for region in regions:
            rng = secret_generator("region", region.name, self.reference.unit.name)
            if rng is not None and not region.keeps_input:
                known = [probe for probe, _ in made[region.name]]
                others[region] = redrawn(self.reference, known, rng)
        more = self._try_each(others)
        for name, outcomes in more.items():
            made[name] = made[name] + outcomes
        return {region.name: self._judge(region, more[region.name]) for region in others}

    def _asked(self, regions: str | Iterable[str] | None) -> list[Region]:
        if isinstance(regions, str):
            regions = [regions]
        usual = [region.name for region in REGIONS.values() if not region.all_digits]
        names = usual if regions is None else list(regions)
        if not names:
            raise ValueError(f"regions must name at least one of {', '.join(REGIONS)}")
        for name in names:
            if name not in REGIONS:
                raise ValueError(
                    f"there is no region {name!r}; expected some of {', '.join(REGIONS)}"
                )
            if regions is not None and not REGIONS[name].probes(self.reference):
                raise ValueError(f"region {name!r} makes no sense for {self.reference.unit.name}")
        return [REGIONS[name] for name in names if REGIONS[name].probes(self.reference)]

    def _try(self, probe: Probe) -> Outcome:
        shape = self.reference.numbers(probe.x).shape
        parameters = self.reference.parameters
        return call(self.function, probe.x, parameters, layout=probe.layout, shape=shape)

    def _again(
        self, x: Array, parameters: Mapping[str, Any] | None = None, alarm: Sequence[str] = ()
    ) -> Outcome:
        """Call the function once more, perhaps with other parameters or with alarms set."""
        given = self.reference.parameters if parameters is None else parameters
        shape = self.reference.numbers(x).shape
        return call(self.function, x, given, shape=shape, alarm=alarm)

    def _try_on(self, probes: list[Probe]) -> Made:
        given = self.reference.parameters
        requests = [Request(probe.x, given, probe.layout) for probe in probes]
        shapes = [self.reference.numbers(probe.x).shape for probe in probes]
        return list(zip(probes, call_each(self.function, requests, shapes), strict=True))

    def _try_each(self, probes: Mapping[Region, list[Probe]]) -> dict[str, Made]:
        """Return what comes of the probes of several regions, which are asked for at once."""
        made = iter(self._try_on([probe for some in probes.values() for probe in some]))
        return {region.name: [next(made) for _ in some] for region, some in probes.items()}

    def _judge(self, region: Region, made: Made) -> Fault | None:
        if region.keeps_input:
            return self._judge_keeping(made)
        reference = self.reference.to_all_digits() if region.all_digits else self.reference
        for probe, outcome in made:
            fault = simplest(reference, self._try, probe, outcome)
            if fault:
                return fault
        return None

    def _judge_keeping(self, made: Made) -> Fault | None:
        """Judge only whether inputs stay as they were; wrong answers cost elsewhere.

        A function that answers nothing at all shows nothing, and one that fails on a read-only
        array but not on the same one otherwise has tried to write into it.
        """
        answered = [outcome for _, outcome in made if outcome.array is not None]
        for _, outcome in made:
            if outcome.modified:
                sentence = f"{outcome.call} changed the array that it was given."
                return Fault("modified", sentence, frozenset({"modified"}))
            if outcome.layout == "read-only" and "read-only" in outcome.error_text and answered:
                sentence = f"{outcome.call} {outcome.problem}"
                return Fault("modified", sentence, frozenset({"modified"}))
        if answered:
            return None
        probe, outcome = made[0]
        return simplest(self.reference, self._try, probe, outcome)

"""What ails a net, from what was measured of it."""

from collections.abc import Callable

import numpy as np

from rectified.calls import Data
from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.checks.tasks.one_sided import answer as one_sided
from rectified.experiments.patients import FAULTS, Report, per_layer
from rectified.experiments.patients import report as report_of

NETS = 3
"""How many of each fault."""

PLANES = ("no activation", "kinks far off the data")
"""The faults for which outputs lie on a plane."""

PLANE = 1e-9
"""A bend is 0 on a plane, up to rounding."""


def answer(report: Report) -> str:
    """Rule out one fault after the other, what is certain first."""
    start, end, loss = report["start"], report["end"], report["loss"]
    if any(np.all(layer == 0) for layer in start["learning"]):
        return "born dead"
    if end["lowest"] == 0:
        return "ReLU on the output"
    if start["bend"] < PLANE:
        far = one_sided(start["firing"])
        return "kinks far off the data" if far == 1 else "no activation"
    there, back = (per_layer(start[name]) for name in ("signal", "gradient"))
    if there < 0.65:
        return "weights too small"
    if there > 1.6:
        return "weights too large"
    if 1 / back < 0.65:  # on its way from the last layer to the first
        return "sigmoid in a deep net"
    if max(loss) > 10 * loss[0]:
        return "steps too large"
    return "steps too small" if loss[-1] > 0.8 * loss[0] else "healthy"


def _nets(fault: str) -> Callable[[np.random.Generator], list[Case]]:
    """Return what draws nets with one fault; a student makes the same by the title."""

    def cases(rng: np.random.Generator) -> list[Case]:
        first = int(rng.integers(100_000))
        seeds = range(first, first + NETS)  # so that nets of every kind are among them
        return [Case((report_of(fault, seed),), f"report({fault!r}, {seed})") for seed in seeds]

    return cases


def _title(fault: str) -> str:
    return "healthy nets" if fault == "healthy" else f"nets with the cause {fault!r}"


def _called(fault: str, name: str, unless: Function = lambda report: False) -> Function:
    """Return a doctor who is right, but calls one fault by the name of another."""

    def diagnose(report: Report) -> Data:
        right = answer(report)
        return name if right == fault and not unless(report) else right

    return diagnose


def _forwards(report: Report) -> str:
    """Right, but for the direction in which the gradient is read."""
    start = report["start"]
    return answer({**report, "start": {**start, "gradient": start["gradient"][::-1]}})


def _loss_first(report: Report) -> str:
    """Name small steps for any loss that stands still, but for what is found without layers."""
    still = report["loss"][-1] > 0.8 * report["loss"][0]
    known = answer(report) in ("born dead", "ReLU on the output", *PLANES)
    return "steps too small" if still and not known else ""


def _at_once(report: Report) -> str:
    """Right, but with the limits of one layer for the whole net."""
    start = report["start"]
    ends = {name: start[name][[0, -1]] for name in ("signal", "gradient")}
    return answer({**report, "start": {**start, **ends}})


def _all_off(report: Report) -> bool:
    return all(np.all(layer == 0) for layer in report["start"]["firing"])


diagnose = Task(
    name="diagnose",
    arguments=("report",),
    returns=("the cause",),
    answer=answer,
    by_kind=True,
    kinds=tuple(Kind(fault, _title(fault), _nets(fault)) for fault in FAULTS),
    mistakes=(
        Mistake(
            "off-taken-for-dead",
            lambda report: "born dead" if _all_off(report) else answer(report),
            "Units that fire on no example are taken for dead. A unit with a leak is off and\n"
            "learns all the same: what counts is whether its slope is 0, the line learning.",
        ),
        Mistake(
            "always-on-forgotten",
            _called("kinks far off the data", "no activation", _all_off),
            "A net whose units fire on every example has its kinks far off the data too, on the\n"
            "other side. Without an activation units would change their sign.",
        ),
        Mistake(
            "plane-for-no-activation",
            _called("kinks far off the data", "no activation"),
            "A plane has two causes. Where no unit changes its sign among the examples, there\n"
            "may well be kinks, but none among the data.",
        ),
        Mistake(
            "plane-for-far-kinks",
            _called("no activation", "kinks far off the data"),
            "A plane has two causes. Here units change their sign among the examples, and still\n"
            "nothing bends: there is no activation.",
        ),
        Mistake(
            "gradient-alone",
            _called("sigmoid in a deep net", "weights too small"),
            "The gradient shrinks for two causes. Weights that are too small let the signal\n"
            "shrink too; a sigmoid hands on about one half, whatever it gets.",
        ),
        Mistake(
            "signal-alone",
            _called("weights too small", "sigmoid in a deep net"),
            "The gradient shrinks for two causes. A sigmoid hands on about one half, whatever it\n"
            "gets; here the signal shrinks too, so it is the weights.",
        ),
        Mistake(
            "dead-at-the-end",
            lambda report: (
                "born dead"
                if any(np.all(layer == 0) for layer in report["end"]["learning"])
                else answer(report)
            ),
            "Units that died in training are taken for born dead. Look at the start: there they\n"
            "were alive, and the loss tells when they died.",
        ),
        Mistake(
            "plane-before-dead",
            _called("born dead", "kinks far off the data"),
            "A net that is born dead gives the same output everywhere, which is a plane too. Ask\n"
            "first whether anything learns.",
        ),
        Mistake(
            "died-at-the-start",
            _called("born dead", "steps too large"),
            "These units are dead before the first step, so no step can have killed them.",
        ),
        Mistake(
            "last-loss-alone",
            lambda report: (
                answer({**report, "loss": report["loss"][[0, -1]]})
                if answer(report) == "steps too large"
                else answer(report)
            ),
            "Only the first loss and the last are compared. After a leap a loss may come back, as\n"
            "that of dead units does: look at the highest.",
        ),
        Mistake(
            "large-weights-for-large-steps",
            _called("weights too large", "steps too large"),
            "The loss is large, but so it was before the first step, and the signal grows from\n"
            "layer to layer at the start. No step did that.",
        ),
        Mistake(
            "output-ignored",
            lambda report: answer({**report, "end": {**report["end"], "lowest": -1.0}}),
            "What the net gives out is not looked at. An output that is never negative can never\n"
            "be sure of class 0, however well all the layers below it do.",
        ),
        Mistake(
            "gradient-read-forwards",
            _forwards,
            "The gradient is read from the first layer to the last. It comes from the last and\n"
            "goes to the first: where it shrinks on its way, the numbers of the line grow.",
        ),
        Mistake(
            "patience",
            _called("steps too small", "healthy"),
            "Nothing is wrong with this net, but it hardly moves: its loss is where it began. Its\n"
            "steps are too small.",
        ),
        Mistake(
            "small-steps-for-small-weights",
            _called("weights too small", "steps too small"),
            "The loss hardly moves, but no step would do: the signal fades from layer to layer\n"
            "before the first one. The weights are too small.",
        ),
        Mistake(
            "loss-before-layers",
            lambda report: _loss_first(report) or answer(report),
            "A loss that stands still is put down to small steps, before anything else is asked.\n"
            "Most faults of the layers stop the loss too: examine these first.",
        ),
        Mistake(
            "limits-for-the-whole-net",
            _at_once,
            "Signal and gradient are compared from the first layer to the last. In a deep net\n"
            "small changes add up to a large one: ask for the factor of one layer.",
        ),
        Mistake(
            "always-healthy",
            lambda report: "healthy",
            "Every net is called healthy. Go through the signs in the table, one by one.",
        ),
    ),
)

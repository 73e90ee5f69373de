"""Why a function is wrong: what it does instead, shown by everything that it answered.

First come the misconceptions that are written by hand, then what is derived from the records. A
misleading why is worse than none: whatever is told reproduces every outcome on all regions, also
on those that the check did not ask about, and on numbers that no region holds. Of two that no
probe tells apart both are told.
"""

import functools
import itertools
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from rectified.calls import Outcome, call
from rectified.checks.fault import find
from rectified.checks.misconceptions import MISCONCEPTIONS, Misconception
from rectified.checks.misconceptions.derived.hypothesis import Hypothesis
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.derived.quotient import difference_quotient
from rectified.checks.misconceptions.derived.samples import FARTHEST, NEAR, Samples, ordinary
from rectified.checks.misconceptions.derived.search import Bank
from rectified.checks.misconceptions.forms.arranged import arranged, one_of_several
from rectified.checks.misconceptions.forms.blanks import not_a_number
from rectified.checks.misconceptions.forms.claimed import Claimed
from rectified.checks.misconceptions.forms.kinds import other_kinds
from rectified.checks.misconceptions.forms.precision import coarse, guessed, seemingly_coarse
from rectified.checks.misconceptions.forms.refused import refused
from rectified.checks.misconceptions.forms.residue import explain_rest
from rectified.checks.misconceptions.forms.scalars import of_one_shape, scalars_only
from rectified.checks.misconceptions.forms.trial import Again, Made, Part, Trial
from rectified.checks.misconceptions.forms.wholes import explain_whole
from rectified.checks.misconceptions.misconception import Function
from rectified.checks.reference import Reference
from rectified.checks.regions import Probe

MOST = 3
"""More things at once are not told: who reads them is lost."""

PATIENCE = 12
"""So many formulas that agree at ordinary numbers are held to everything else."""

FEW = 3
"""So few different answers, which are integers, may be cut from others or be meant so."""

PLAIN = 1.2
"""The cost of a formula that is no simpler than to say that answers are NaN."""

BESIDE_A_FORMULA = (
    "overflows",
    "mask-times-infinity",
    "not-a-number",
    "wrong-at-infinity",
    "cancels",
    "wrong-at-kink",
)
BESIDE_ANYTHING = (
    "unsigned-wraps-around",
    "integers-wrap-around",
    "integer-power",
    "empty-array",
    "no-axes",
)
"""What does not give its name to a mistake if there is another."""


def diagnose(
    reference: Reference, made: Made, again: Again, failed: Iterable[Probe]
) -> tuple[Misconception, ...]:
    """Return what explains every outcome; two where they cannot be told apart.

    Parameters
    ----------
    reference : Reference
        What was asked.
    made : sequence of (Probe, Outcome)
        The outcomes of all regions, of fresh numbers and of extremes.
    again : callable
        Calls the function once more, a few times at most.
    failed : iterable of Probe
        Those of the regions that were asked about and failed.
    """
    if made[0][1].unwritten:
        return ()
    written = [
        one
        for one in MISCONCEPTIONS
        if (one.activation, one.wrt) == (reference.unit.name, reference.wrt)
        and any(_mirrors(wrong, reference, made) for wrong in one.implementations)
    ]
    if written:
        return tuple(written) if len(written) <= 2 else ()
    bank = bank_of(reference)
    trial = Trial(bank.question, made, again, frozenset(map(id, failed)))
    for alternatives in _explanations(trial, bank):
        if len(alternatives) <= 2:
            return tuple(_told(reference, parts) for parts in alternatives)
    return ()


@functools.lru_cache(maxsize=64)
def _kept_bank(key: tuple[Any, ...]) -> Bank:
    unit, wrt, any_slope, parameters = key
    kinks: Any = "any" if any_slope else "convention"
    return Bank(Question(Reference(unit, wrt, kinks, dict(parameters))))


def bank_of(reference: Reference) -> Bank:
    """Return all hypotheses about what a check asks."""
    parameters = tuple(sorted(reference.parameters.items()))
    return _kept_bank((reference.unit, reference.wrt, reference.any_slope, parameters))


Alternatives = list[list[Part]]


def _explanations(trial: Trial, bank: Bank) -> Iterator[Alternatives]:
    """Yield what explains all outcomes, the plainest first."""
    for known in (refused(trial), other_kinds(trial)):
        if known:
            yield [[known]]
            return
    single = scalars_only(trial)
    if single:
        yield [[single]]
        return
    if not any(outcome.array is not None for _, outcome in trial.made):
        return
    yield from _elementwise(trial, bank, [])
    for way, view in arranged(trial):
        yield from _elementwise(view, bank, [way.part])
    for part, view in one_of_several(trial):
        yield from _elementwise(view, bank, [part])
    gated = trial.question.reference.gated
    if gated:  # an axis is confused more often than a shape is assumed
        yield from _mixing(trial)
    rows = of_one_shape(trial)
    if rows:
        part, view = rows
        yield from _elementwise(view, bank, [part])
        for way, deeper in arranged(view):
            yield from _elementwise(deeper, bank, [part, way.part])
        yield from _mixing(view)
    vectorized = guessed(trial)
    if vectorized:
        yield [[vectorized]]
    if not gated:
        yield from _mixing(trial)
    if _answers_by_chance(trial):
        yield [[BY_CHANCE]]


def _mixing(trial: Trial) -> Iterator[Alternatives]:
    """Yield how a function mixes the numbers of an array."""
    whole = explain_whole(trial)
    if whole:
        yield [[part] for part in whole]


BY_CHANCE = Part(
    "random-result",
    "It answers differently when it is called again: something in it is drawn at random, or kept "
    "from an earlier call. The same x must always get the same answer.",
)


def _answers_by_chance(trial: Trial) -> bool:
    for probe, outcome in trial.made:
        if outcome.array is not None and probe.layout == "plain" and probe.x.size > 4:
            again = trial.again(probe.x).array
            return again is None or not np.array_equal(again, outcome.array, equal_nan=True)
    return False


def _elementwise(trial: Trial, bank: Bank, before: list[Part]) -> Iterator[Alternatives]:
    """Yield what a function computes number by number, and what is wrong besides."""
    samples = _samples(trial)
    if samples is None or samples.answers.size < 12:
        return
    right = bool(samples.agree(samples.right))
    if right:
        rest = explain_rest(trial, trial.question.reference, is_right=True, besides=bool(before))
        if rest is not None:
            if before + rest:
                yield [before + rest]
            return
        yield from _held(trial, before, _quotients(trial))
        return
    lacking = coarse(samples, trial)
    if lacking and np.unique(samples.answers).size > FEW:
        yield [[*before, lacking]]
        return
    blank = not_a_number(samples, trial)
    formulas = _formulas(trial, bank, before, samples, PLAIN if blank else np.inf)
    if lacking:
        yield [[*before, lacking], *next(formulas, [])[:1]]
        return
    yield from formulas
    noisy = seemingly_coarse(samples)
    if noisy:
        yield [[*before, noisy]]
    if blank:
        yield [[*before, blank]]


def _formulas(
    trial: Trial, bank: Bank, before: list[Part], samples: Samples, dearest: float
) -> Iterator[Alternatives]:
    """Yield the formulas that a function computes instead."""
    explained = bank.explain(samples)
    cheap = itertools.takewhile(lambda group: group[0].cost <= dearest, explained)
    yield from _held(trial, before, cheap)
    yield from _held(trial, before, _quotients(trial))


def _quotients(trial: Trial) -> Iterator[list[Hypothesis]]:
    """Yield the difference quotient that gives all answers, if there is one."""
    samples = _samples(trial, farthest=np.inf, nearest=0.0)
    quotient = difference_quotient(samples) if samples else None
    if quotient:
        yield [quotient]


def _held(
    trial: Trial, before: list[Part], groups: Iterator[list[Hypothesis]]
) -> Iterator[Alternatives]:
    """Yield the hypotheses that hold for every outcome."""
    for group in itertools.islice(groups, PATIENCE):
        told: Alternatives = []
        for hypothesis in group:
            if not _follows_parameters(trial, hypothesis):
                continue
            rest = explain_rest(trial, Claimed(trial.question, hypothesis), is_right=False)
            if rest is not None:
                formula = Part(hypothesis.name, hypothesis.sentence)
                told.append([*before, formula, *_not_minor(rest)])
        if told and len(told) <= 2 and all(len(parts) <= MOST for parts in told):
            yield told


def _not_minor(parts: list[Part]) -> list[Part]:
    """Return what is worth saying besides a wrong formula, which comes first."""
    minor = (*BESIDE_ANYTHING, *BESIDE_A_FORMULA, "low-precision", "integer-result")
    return [part for part in parts if part.name not in minor]


def _samples(trial: Trial, farthest: float = FARTHEST, nearest: float = NEAR) -> Samples | None:
    """Return the answers at ordinary numbers; None if one number has different answers."""
    inputs, answers = [], []
    for probe, outcome, array in trial.answered():
        if probe.x.dtype != np.float64 or array.shape != outcome.shape or not array.size:
            continue
        if probe.layout == "plain":
            halves = np.split(probe.x, 2, axis=-1) if trial.question.reference.gated else [probe.x]
            inputs.append(np.stack([half.ravel() for half in halves]))
            answers.append(array.astype(np.float64).ravel())
    if not inputs:
        return None
    rows, y = np.concatenate(inputs, axis=1), np.concatenate(answers)
    finite = np.isfinite(rows).all(axis=0) & (np.abs(rows) < 1e200).all(axis=0)
    samples = ordinary(trial.question, rows[:, finite].ravel(), y[finite], farthest, nearest)
    return samples if _is_function(rows[:, finite], y[finite]) else None


def _is_function(rows: Any, answers: Any) -> bool:
    """Whether equal numbers have equal answers."""
    unique, inverse = np.unique(rows, axis=1, return_inverse=True)
    inverse = inverse.ravel()
    first = np.full(unique.shape[1], np.nan)
    first[inverse[::-1]] = answers[::-1]
    return bool(np.allclose(answers, first[inverse], rtol=1e-7, atol=1e-12, equal_nan=True))


def _follows_parameters(trial: Trial, hypothesis: Hypothesis) -> bool:
    """Whether a hypothesis holds for another value of each parameter that the check passes."""
    question = trial.question
    x = question.reference.inputs(np.array([-2.5, -1.2, -0.4, 0.3, 0.9, 1.7]))
    shape = question.reference.numbers(x).shape
    for name in sorted(question.given):
        changed = question.with_another(name)
        if changed is None:
            continue
        passed = {**question.reference.parameters, name: changed[name]}
        outcome = trial.again(x, passed)
        if outcome.array is None or outcome.array.size != np.prod(shape):
            continue
        claimed = hypothesis.answers(question.values(x, changed), shape)
        if not np.allclose(outcome.array.ravel(), claimed, rtol=1e-7, atol=1e-10, equal_nan=True):
            return False
    return True


WIDTH = 88
"""So long may a line of an explanation be."""


def _told(reference: Reference, parts: list[Part]) -> Misconception:
    """Return the parts as one misconception."""
    name, *besides = dict.fromkeys(part.name for part in _naming(parts))
    return Misconception(
        name,
        reference.unit.name,
        _unknown,
        "\n".join(_filled(part.sentence) for part in parts),
        frozenset(),
        wrt=reference.wrt,
        parameters=dict(reference.parameters),
        besides=tuple(besides),
    )


def _filled(text: str) -> str:
    return "\n".join(textwrap.fill(line, WIDTH) for line in text.splitlines())


def _naming(parts: list[Part]) -> list[Part]:
    """Return the parts that give a mistake its name."""
    for beside in (BESIDE_ANYTHING, BESIDE_A_FORMULA):
        parts = [part for part in parts if part.name not in beside] or parts
    return parts


def _unknown(x: Any, **parameters: Any) -> Any:
    raise NotImplementedError


def _mirrors(wrong: Function, reference: Reference, made: Sequence[tuple[Probe, Outcome]]) -> bool:
    """Whether a wrong function does the same wherever a student's was called."""
    for probe, outcome in made:
        mirror = call(
            wrong, probe.x, reference.parameters, layout=probe.layout, shape=outcome.shape
        )
        if outcome.same_as(mirror):
            continue
        if outcome.modified or mirror.modified or not _right(reference, outcome, mirror):
            return False
    return True


def _right(reference: Reference, *outcomes: Outcome) -> bool:
    """Whether answers that differ are all right, as two slopes at a kink may be."""
    return not any(find(reference, outcome) for outcome in outcomes)

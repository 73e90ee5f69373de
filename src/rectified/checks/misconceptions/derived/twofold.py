"""Two mistakes at once: a formula of the family, or a broken rule, changed at one place besides."""

from collections.abc import Iterator

import numpy as np

from rectified.activations import FAMILY
from rectified.calls.words import number as shown
from rectified.checks.misconceptions.derived.changes import changed_at_one_place, spellings
from rectified.checks.misconceptions.derived.fitting import HOLE, fit
from rectified.checks.misconceptions.derived.hypothesis import Hypothesis, of_tree
from rectified.checks.misconceptions.derived.members import name_of, said
from rectified.checks.misconceptions.derived.named import NAMED
from rectified.checks.misconceptions.derived.openings import opened_at_one_place
from rectified.checks.misconceptions.derived.question import LETTERS, Question
from rectified.checks.misconceptions.derived.samples import Samples
from rectified.checks.misconceptions.formulas.expression import (
    Expression,
    Product,
    Symbol,
    size,
    substituted,
)
from rectified.checks.misconceptions.formulas.latex import read
from rectified.checks.misconceptions.formulas.slopes import derivative, slips
from rectified.checks.misconceptions.formulas.spelling import folded
from rectified.numerics import Array

LARGEST = 24
"""Formulas of more parts are not changed besides: there are too many ways."""

PLAIN = (
    "term-lost",
    "factor-lost",
    "sign-of-term",
    "brackets-lost",
    "argument-sign",
    "function-lost",
)
"""Changes that are made often enough to be made twice."""


def twofold(question: Question) -> Iterator[Hypothesis]:
    """Yield the hypotheses of two mistakes, without numbers to be fitted."""
    for base, name, sentence, cost in _bases(question):
        if size(base) > LARGEST:
            continue
        for number, (changed, other, besides) in enumerate(changed_at_one_place(base)):
            if other in PLAIN:
                both = f"{sentence}\nBesides: {besides}"
                dear = cost + number / 1e5
                yield Hypothesis(f"{name}+{other}", both, of_tree(changed), dear)


def _bases(question: Question) -> Iterator[tuple[Expression, str, str, float]]:
    """Yield formulas that are wrong already, the name and the sentence of what is wrong."""
    wrt, value = question.wrt, question.value
    if value is None:
        return
    if wrt is not None:
        for slip in slips(folded(value), wrt):
            yield slip.tree, slip.rule, slip.sentence, 3.0
        yield (
            value,
            "value-for-slope",
            f"This begins as {question.reference.unit.title} itself.",
            3.2,
        )
    for variable in question.derivatives:
        if variable != wrt:
            name = "wrong-variable" if wrt else "slope-for-value"
            begins = f"This begins as {question.slope_title(variable)}."
            yield derivative(value, variable), name, begins, 3.3
    for tree in spellings(question)[:1]:
        for changed, name, sentence in changed_at_one_place(tree):
            if name in PLAIN:
                yield changed, name, sentence, 3.4
    for title, name, tree in _others(question):
        if wrt is None:
            yield tree, name, f"This begins as {title}.", 3.1
        elif wrt in question.variables:
            yield derivative(tree, wrt), name, f"This begins as the slope of {title}.", 3.1


def _others(question: Question) -> Iterator[tuple[str, str, Expression]]:
    """Yield the other formulas of the family."""
    for activation in FAMILY:
        tree = question.closed_formula(activation, activation.complete({}))
        if tree is not None and activation is not question.activation:
            title = said(activation.complete({}), activation)
            yield title, name_of(question, activation), _gated(question, tree)
    for named in NAMED:
        if named.name.startswith(question.activation.name):
            tree = substituted(read(named.formula, LETTERS), "x", Symbol(question.argument))
            yield named.title, f"is-{named.name}", _gated(question, tree)


def _gated(question: Question, tree: Expression) -> Expression:
    return Product((Symbol("value"), tree)) if question.reference.gated else tree


def stretched(samples: Samples, closed: list[Hypothesis], table: Array) -> Hypothesis | None:
    """Return the right answers or those of another function, with a factor or a summand."""
    found = _factor_and_summand(samples)
    if found is not None:
        return found
    finite = np.isfinite(table)
    largest = np.where(finite, np.abs(table), 0.0).argmax(axis=1)
    rows = np.arange(len(table))
    for number, row in zip(rows, table, strict=True):
        if not closed[number].name.startswith(("is-", "value-for", "slope-for", "wrong-variable")):
            continue
        if not np.isfinite(row[largest[number]]):
            continue
        factor = samples.answers[largest[number]] / row[largest[number]]
        if np.isfinite(factor) and abs(factor) > 1e-9 and samples.agree(factor * row):
            return _times(closed[number], float(f"{factor:.12g}"))
    return None


def _times(one: Hypothesis, factor: float) -> Hypothesis:
    if one.name == "is-identity":
        return Hypothesis(
            "is-identity",
            f"This is a straight line through the origin, x times {shown(factor, 6)}, on both "
            "sides.",
            lambda values: factor * one.compute(values),
            3.0,
        )
    return Hypothesis(
        f"{one.name}+factor",
        f"{one.sentence}\nBesides, every answer has the factor {shown(factor, 6)}.",
        lambda values: factor * one.compute(values),
        3.0,
    )


def _factor_and_summand(samples: Samples) -> Hypothesis | None:
    right, answers = samples.right, samples.answers
    usual = np.flatnonzero(np.isfinite(right) & np.isfinite(answers))
    if usual.size < 4:
        return None
    low, high = usual[right[usual].argmin()], usual[right[usual].argmax()]
    if right[low] == right[high]:
        return None
    factor = float((answers[high] - answers[low]) / (right[high] - right[low]))
    summand = float(answers[low] - factor * right[low])
    factor, summand = float(f"{factor:.12g}"), float(f"{summand:.12g}")
    if not factor or not samples.agree(factor * right + summand):
        return None
    question = samples.question
    return Hypothesis(
        "factor+shifted",
        f"Every answer is {shown(factor, 6)} times what it should be, plus {shown(summand, 6)}.",
        lambda values: factor * question.record(values, question.wrt) + summand,
        2.9,
    )


def compressed(samples: Samples) -> Hypothesis | None:
    """Return another member of the family, of the input times a number."""
    question = samples.question
    for title, name, tree in _others(question):
        trees = [tree] if question.wrt is None else [tree, derivative(tree, question.argument)]
        for asked in trees:
            argument = question.argument
            opened = substituted(asked, argument, Product((Symbol(HOLE), Symbol(argument))))
            number = fit(of_tree(opened), samples)
            if number is not None:
                what = "" if asked is tree else "the slope of "
                return Hypothesis(
                    f"{name}+input-scaled",
                    f"This is {what}{title}, at {shown(number, 6)} · {argument} instead of "
                    f"{argument}.",
                    lambda values, opened=opened, number=number: of_tree(opened)(  # type: ignore[misc]
                        {**values, HOLE: number}
                    ),
                    3.2,
                )
    return None


def relatives(samples: Samples) -> Hypothesis | None:
    """Return an approximation of the same activation, with a wrong number in it."""
    question = samples.question
    for named in NAMED:
        if not named.name.startswith(question.activation.name):
            continue
        tree = _gated(
            question, substituted(read(named.formula, LETTERS), "x", Symbol(question.argument))
        )
        asked = tree if question.wrt is None else derivative(tree, question.argument)
        for opened, name, says, right, _ in opened_at_one_place(asked):
            number = fit(of_tree(opened), samples)
            if number is not None and abs(number - right) > 1e-9:
                return Hypothesis(
                    f"is-{named.name}+{name}",
                    f"This begins as {named.title}.\nBesides: {says(number)}",
                    lambda values, opened=opened, number=number: of_tree(opened)(  # type: ignore[misc]
                        {**values, HOLE: number}
                    ),
                    3.3,
                )
    return None

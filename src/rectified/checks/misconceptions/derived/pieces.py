"""Right on one side of a kink, and on the other side something else."""

from collections.abc import Callable, Iterator

import numpy as np

from rectified.activations import FAMILY
from rectified.checks.misconceptions.derived.branches import (
    as_near,
    ends,
    joined,
    joints,
    pieces,
)
from rectified.checks.misconceptions.derived.changes import changed_at_one_place
from rectified.checks.misconceptions.derived.fitting import HOLE, fit
from rectified.checks.misconceptions.derived.hypothesis import Hypothesis, of_tree
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.derived.samples import Samples
from rectified.checks.misconceptions.formulas.expression import (
    MINUS_ONE,
    ONE,
    TWO,
    ZERO,
    Call,
    Expression,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    array,
    negative,
    simplified,
    substituted,
)
from rectified.checks.misconceptions.formulas.words import text
from rectified.numerics import Array


def one_side_wrong(samples: Samples) -> Hypothesis | None:
    """Return what is right on some pieces of the line and a simple formula on the others."""
    return _by_pieces(samples, simple, 1.9)


def one_side_another(samples: Samples) -> Hypothesis | None:
    """Return what is right on some pieces of the line and another activation on the others."""
    return _by_pieces(samples, _member, 2.7)


Found = Callable[[Samples, Expression, list[Expression]], Expression | None]


def _by_pieces(samples: Samples, search: Found, cost: float) -> Hypothesis | None:
    question = samples.question
    found = pieces(question)
    if found is None:
        return None
    places = ends(question)
    which = np.searchsorted(places, samples.numbers)
    wrong = samples.wrong
    chosen, told = list(found), []
    for piece, right in enumerate(found):
        here = which == piece
        if not (wrong & here).any():
            continue
        if not np.isfinite(samples.answers[here]).all():
            return None
        part = only(samples, here)
        tree = search(part, right, [other for other in found if other != right])
        if tree is None:
            return None
        chosen[piece] = tree
        told.append(f"{_where(question, places, piece)} this answers {text(tree)}")
        cost += 0.2
    if not told:
        return None
    if len(told) == len(found) and not question.given:
        constants = _all_wrong(samples, found, which)
        if constants is not None:
            return constants
    rest = " Elsewhere it is right." if len(told) < len(found) else ""
    sentence = f"{'; '.join(told)}.{rest}"
    return Hypothesis(
        "wrong-branch", sentence[0].upper() + sentence[1:], of_tree(joined(question, chosen)), cost
    )


def _all_wrong(samples: Samples, found: list[Expression], which: Array) -> Hypothesis | None:
    """Return that each piece is right but for a constant factor of its own."""
    question = samples.question
    factors = []
    for piece, right in enumerate(found):
        tree = Product((Symbol(HOLE), right))
        number = fit(of_tree(tree), only(samples, which == piece)) if right != ZERO else 1.0
        if number is None:
            return None
        factors.append(number)
    close = all(abs(factor - 1) < 0.01 for factor in factors)
    shown = " and ".join(f"{factor:.6g}" for factor in factors)
    chosen = [
        simplified(Product((Number(factor), right)))
        for factor, right in zip(factors, found, strict=True)
    ]
    return Hypothesis(
        "wrong-constant",
        "The constants have too few right digits. The checks compare to nine digits, so type ten, "
        "or "
        "compute them."
        if close
        else f"From left to right the pieces are {shown} times what they should be: constants are "
        "wrong.",
        of_tree(joined(question, chosen)),
        1.9,
    )


def only(samples: Samples, here: Array) -> Samples:
    """Return some of the samples."""
    rows = np.split(samples.x, 2) if samples.question.reference.gated else [samples.x]
    x = np.concatenate([row[here] for row in rows])
    return Samples(samples.question, x, samples.answers[here])


def _where(question: Question, places: list[float], piece: int) -> str:
    name = question.argument
    if piece == 0:
        return f"for {name} < {places[0]:g}"
    if piece == len(places):
        return f"for {name} > {places[-1]:g}"
    return f"for {places[piece - 1]:g} < {name} < {places[piece]:g}"


def simple(samples: Samples, right: Expression, others: list[Expression]) -> Expression | None:
    """Return the simplest formula that gives all these answers."""
    shape = samples.answers
    for tree in _pool(samples.question, right, others):
        if samples.agree(array(tree, samples.values, shape)):
            return _plain(samples, tree)
    x, hole = Symbol(samples.question.argument), Symbol(HOLE)
    open_: list[Expression] = [hole, Product((hole, x)), Product((hole, right)), Sum((x, hole))]
    open_ += [
        Sum((right, hole)),
        Product((hole, Call("exp", (x,)))),
        Call("exp", (Product((hole, x)),)),
    ]
    open_ += [Product((hole, Sum((Call("exp", (x,)), MINUS_ONE))))]
    for tree in open_:
        number = fit(of_tree(tree), samples)
        if number is not None:
            return simplified(substituted(tree, HOLE, Number(number)))
    return _line(samples, x)


def _plain(samples: Samples, tree: Expression) -> Expression:
    """Return a formula without cases, where none of them changes among the samples."""
    near = [as_near(samples.question, tree, float(n)) for n in np.sort(samples.numbers)[[0, -1]]]
    return near[0] if near[0] == near[1] else tree


def _line(samples: Samples, x: Expression) -> Expression | None:
    """Return the straight line through all answers, if there is one."""
    low, high = samples.numbers.argmin(), samples.numbers.argmax()
    run = samples.numbers[high] - samples.numbers[low]
    if samples.question.reference.gated or not run:
        return None
    slope = float(f"{(samples.answers[high] - samples.answers[low]) / run:.12g}")
    start = float(f"{samples.answers[low] - slope * samples.numbers[low]:.12g}")
    if not samples.agree(slope * samples.numbers + start):
        return None
    return simplified(Sum((Product((Number(slope), x)), Number(start))))


def _pool(question: Question, right: Expression, others: list[Expression]) -> Iterator[Expression]:
    x = Symbol(question.argument)
    exp = Call("exp", (x,))
    growth = Sum((exp, MINUS_ONE))
    plain: list[Expression] = [ZERO, ONE, MINUS_ONE, x, exp, growth, Power(x, TWO)]
    own = [Symbol(parameter.name) for parameter in question.activation.parameters]
    for parameter in own:
        plain += [parameter, Product((parameter, x)), Product((parameter, exp))]
        plain += [Product((parameter, growth)), Sum((x, parameter)), Quotient(x, parameter)]
        plain += [Quotient(ONE, parameter), Sum((right, parameter))]
        plain += [Sum((x, negative(parameter))), Sum((exp, negative(parameter)))]
        plain += [Sum((parameter, negative(exp))), Sum((parameter, negative(x)))]
        inside = Call("exp", (Product((parameter, x)),))
        plain += [inside, Sum((inside, MINUS_ONE)), Product((parameter, right))]
        plain += [Product((parameter, inside)), Product((parameter, Sum((inside, MINUS_ONE))))]
        plain += [
            Call("max", (x, negative(parameter))),
            Sum((right, x)),
            Sum((x, Product((parameter, x)))),
        ]
        plain += [Quotient(right, parameter)]
    if question.reference.gated:
        value = Symbol("value")
        plain += [value, Product((value, x))]
    for tree in [*others, *plain]:
        yield tree
    for tree in [right, *others, *plain]:
        yield simplified(negative(tree))
    if question.value is not None:
        yield question.value
        yield Sum((question.value, ONE))
    for changed, _, _ in changed_at_one_place(right):
        yield changed
    yield simplified(Product((x, right)))
    yield simplified(Quotient(right, x))
    yield simplified(substituted(right, question.argument, negative(x)))


def _member(samples: Samples, right: Expression, others: list[Expression]) -> Expression | None:
    question = samples.question
    for activation in FAMILY if not question.reference.gated else ():
        formula = question.closed_formula(activation, activation.complete({}))
        if formula is not None and samples.agree(array(formula, samples.values, samples.answers)):
            return formula
    return None


def threshold_moved(samples: Samples) -> Hypothesis | None:
    """Return the pieces that meet at another place than they should."""
    question = samples.question
    found = pieces(question)
    if found is None:
        return None
    numbers, wrong = samples.numbers, samples.wrong
    if not wrong.any():
        return None
    low, high = float(numbers[wrong].min()), float(numbers[wrong].max())
    for at, place in enumerate(ends(question)):
        if found[at] == found[at + 1] or low < place < high:
            continue
        kept = found[at] if low > place else found[at + 1]
        outside = numbers[numbers > high] if low > place else -numbers[numbers < low]
        if not outside.size:
            continue
        inner, outer = (high, float(outside.min())) if low > place else (low, -float(outside.min()))
        beyond = np.abs(numbers - place) > abs(inner - place)
        guess = np.where(
            beyond | (np.sign(numbers - place) != np.sign(inner - place)),
            samples.right,
            array(kept, samples.values, samples.answers),
        )
        if not samples.agree(guess):
            continue
        moved = simplest_between(inner, outer)
        neighbours = [end for other, end in enumerate(ends(question)) if other != at]
        if any(min(place, moved) <= end <= max(place, moved) for end in neighbours):
            continue
        between = joints(question)
        between[at] = Number(float(np.nextafter(moved, outer)) if moved == inner else moved)
        return Hypothesis(
            "threshold-moved",
            f"The pieces meet near {moved:g} here, but they should meet at "
            f"{text(joints(question)[at])}: look at the number that you compare with.",
            of_tree(joined(question, found, between)),
            1.4,
        )
    return None


def simplest_between(a: float, b: float) -> float:
    """Return the number of fewest digits from a to b, both included."""
    low, high = sorted((a, b))
    for digits in range(1, 17):
        for number in (float(f"{a:.{digits}g}"), float(f"{b:.{digits}g}")):
            if low <= number <= high:
                return number
    return a

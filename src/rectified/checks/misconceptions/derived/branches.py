"""The pieces of a function, on the wrong side or on all sides."""

import itertools
from collections.abc import Iterator, Sequence

import numpy as np

from rectified.checks.misconceptions.derived.hypothesis import Hypothesis, of_tree
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.formulas.expression import (
    ONE,
    Call,
    Cases,
    Comparison,
    Expression,
    Number,
    Product,
    Symbol,
    evaluate,
    holds,
    parts,
    simplified,
    with_parts,
)
from rectified.checks.misconceptions.formulas.words import text


def ends(question: Question) -> list[float]:
    """Return the places, in order, at which pieces may meet; zero is one of them."""
    return sorted({0.0, *question.reference.places})


def middles(question: Question) -> list[float]:
    """Return a number inside each piece of the line."""
    places = ends(question)
    between = [(low + high) / 2 for low, high in itertools.pairwise(places)]
    return [places[0] - 1.0, *between, places[-1] + 1.0]


def pieces(question: Question) -> list[Expression] | None:
    """Return the formula on each piece of the line, from left to right; None where not known."""
    if not question.rights:
        return None
    return [as_near(question, question.rights[0], middle) for middle in middles(question)]


def as_near(question: Question, tree: Expression, number: float) -> Expression:
    """Return a formula with each case decided as it is near a number."""
    values = question.values(
        np.array([1.0, number]) if question.reference.gated else np.array([number])
    )
    return simplified(_decided(tree, values))


def _decided(tree: Expression, values: dict[str, object]) -> Expression:
    match tree:
        case Cases(branches, conditions):
            for branch, condition in zip(branches[:-1], conditions[:-1], strict=True):
                assert condition is not None
                if bool(np.all(holds(condition, values))):
                    return _decided(branch, values)
            return _decided(branches[-1], values)
        case Call("max" | "min" as function, (one, other)):
            first, second = (float(np.max(evaluate(side, values))) for side in (one, other))
            keep_first = first > second if function == "max" else first < second
            return _decided(one if keep_first else other, values)
    return with_parts(tree, tuple(_decided(part, values) for part in parts(tree)))


def joints(question: Question) -> list[Expression]:
    """Return the places at which pieces may meet, in order, as a formula names them."""
    named = {0.0: Number(0.0)} | {
        place: Symbol(joint) if isinstance(joint, str) else Number(joint)
        for place, joint in zip(question.reference.places, question.activation.joints, strict=True)
    }
    return [named[place] for place in ends(question)]


def joined(
    question: Question, chosen: Sequence[Expression], at: Sequence[Expression] | None = None
) -> Expression:
    """Return the formula that is another on each piece of the line."""
    x = Symbol(question.argument)
    conditions = [Comparison((x, place), ("<",)) for place in at or joints(question)]
    return Cases(tuple(chosen), (*conditions, None))


def branches(question: Question) -> Iterator[Hypothesis]:
    """Yield the pieces exchanged, and each piece everywhere."""
    found = pieces(question)
    if found is None or len(set(found)) < 2:
        return
    yield Hypothesis(
        "swapped-branches",
        "The branches have changed places: what belongs to one side stands on the other.",
        of_tree(joined(question, found[::-1])),
        0.84,
    )
    yield from _on_the_wrong_side(question, found)
    for piece in dict.fromkeys(found):
        yield Hypothesis(
            "one-branch",
            f"{text(piece)} is used everywhere. It is right on one side only; the other side has a "
            "formula of its own.",
            of_tree(piece),
            0.95,
        )


def _on_the_wrong_side(question: Question, found: list[Expression]) -> Iterator[Hypothesis]:
    """Yield a parameter that is a factor of one piece as a factor of the other."""
    if len(found) != 2:
        return
    for name in sorted(question.given):
        this = Symbol(name)
        for place, piece in enumerate(found):
            if piece == this or (isinstance(piece, Product) and this in piece.factors):
                others = piece.factors if isinstance(piece, Product) else (piece,)
                without = Product(tuple(factor for factor in others if factor != this) or (ONE,))
                changed = [Product((this, other)) for other in found]
                changed[place] = without
                tree = simplified(joined(question, changed))
                sentence = f"{name} stands on the wrong side of the kink."
                yield Hypothesis("parameter-on-wrong-side", sentence, of_tree(tree), 0.9)

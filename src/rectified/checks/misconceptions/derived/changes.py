"""A formula changed at one place: a term lost, a sign turned, brackets forgotten."""

import itertools
from collections.abc import Iterator

from rectified.checks.misconceptions.derived.hypothesis import Hypothesis, of_tree
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.formulas.expression import (
    MINUS_ONE,
    ONE,
    TWO,
    Call,
    Cases,
    Comparison,
    Expression,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    negative,
    simplified,
    size,
    symbols,
    walk,
)
from rectified.checks.misconceptions.formulas.slopes import slips
from rectified.checks.misconceptions.formulas.spelling import (
    by_values,
    folded,
    one_fraction,
    written_out,
)
from rectified.checks.misconceptions.formulas.words import text

Change = tuple[Expression, str, str]
"""What stands in a part's place, the name of the mistake, and a sentence."""

SIBLINGS = {
    "tanh": ("σ", "erf", "arctan", "sin", "tan", "sinh", "cosh"),
    "σ": ("tanh", "Φ", "exp", "σ'"),
    "σ'": ("σ", "φ"),
    "Φ": ("φ", "σ", "tanh", "erf"),
    "φ": ("Φ", "σ'"),
    "erf": ("tanh", "Φ"),
    "cosh": ("sinh", "tanh", "exp"),
    "exp": ("cosh", "sinh"),
    "max": ("min",),
    "min": ("max",),
    "ln": ("exp", "sqrt"),
}
"""Functions that are mistaken for one another."""


LARGEST = 45
"""Formulas of more parts are not read in each other way too."""

UNLIKELY = {
    "brackets-lost": -0.01,
    "function-lost": 0.003,
    "term-lost": 0.004,
    "brackets-moved": 0.05,
    "part-lost": 0.02,
    "sum-for-product": 0.2,
    "product-for-sum": 0.2,
    "quotient-for-product": 0.2,
    "product-for-quotient": 0.1,
    "factor-doubled": 0.2,
    "factors-lost": 0.05,
    "wrong-exponent": 0.1,
    "wrong-function": 0.1,
    "limit-lost": 0.0,
    "argument-sign": 0.01,
}
"""How much dearer a change is than others."""


def spellings(question: Question) -> list[Expression]:
    """Return the ways to write what is asked, plain and written out."""
    found: list[Expression] = []
    for spelled in (simplified, folded, by_values, written_out, one_fraction):
        found += [spelled(tree) for tree in question.rights]
    return [tree for tree in dict.fromkeys(found) if tree == found[0] or size(tree) <= LARGEST]


def changes(question: Question) -> Iterator[Hypothesis]:
    """Yield the right formula with one change, and the derivative with one rule broken."""
    if question.wrt is not None and question.value is not None:
        trees = dict.fromkeys([folded(question.value), question.value, written_out(question.value)])
        for place, tree in enumerate(trees):
            for number, slip in enumerate(slips(tree, question.wrt)):
                cost = (0.73 if slip.common else 0.8795) + place / 4 + number / 1e5
                cost += 0.004 * (slip.rule == "constant-kept")
                yield Hypothesis(slip.rule, slip.sentence, of_tree(slip.tree), cost)
    for place, tree in enumerate(spellings(question)):
        for number, (changed, name, sentence) in enumerate(changed_at_one_place(tree)):
            cost = 0.88 + place / 500 + number / 1e6 + UNLIKELY.get(name, 0.0)
            yield Hypothesis(name, sentence, of_tree(changed), cost)


def changed_at_one_place(tree: Expression) -> Iterator[Change]:
    """Yield a formula with each change at each place."""
    whole = "" if isinstance(tree, Cases) else text(tree)
    for part, put in walk(tree):
        context = f", in {whole}." if whole and part != tree and len(whole) < 70 else "."
        if not isinstance(part, Cases):
            for inner in sorted(symbols(part) & {"x", "gate"}):
                if part != Symbol(inner) and part != tree and not _loses_two(part):
                    name = "function-lost" if isinstance(part, Call) else "part-lost"
                    sentence = f"{inner} stands where {text(part)} belongs"
                    yield simplified(put(Symbol(inner))), name, sentence + context
        for new, name, sentence in _changed(part):
            yield simplified(put(new)), name, sentence.removesuffix(".") + context


def _loses_two(part: Expression) -> bool:
    return isinstance(part, Call) and len(part.arguments) > 1


def _changed(tree: Expression) -> Iterator[Change]:
    match tree:
        case Sum(terms):
            yield from _of_sum(terms)
        case Product(factors):
            yield from _of_product(factors)
        case Quotient(above, below):
            yield from _of_quotient(above, below)
        case Power(base, exponent):
            shown = text(tree)
            yield base, "exponent-lost", f"The exponent of {shown} is missing."
            for other in (TWO, Number(3.0), MINUS_ONE, Quotient(ONE, TWO)):
                if other != exponent:
                    yield (
                        Power(base, other),
                        "wrong-exponent",
                        f"The exponent of {shown} is {text(other)} here.",
                    )
        case Call(function, arguments):
            yield from _of_call(function, arguments)
        case Cases(branches, conditions):
            yield from _of_cases(branches, conditions)
        case Symbol("x" | "gate" as name):
            yield negative(tree), "argument-sign", f"{name} has the wrong sign at one place."
            yield Call("abs", (tree,)), "argument-sign", f"|{name}| stands where {name} belongs."
            yield Power(tree, TWO), "wrong-exponent", f"{name}² stands where {name} belongs."


def _without(parts: tuple[Expression, ...], place: int) -> tuple[Expression, ...]:
    return (*parts[:place], *parts[place + 1 :])


def _of_sum(terms: tuple[Expression, ...]) -> Iterator[Change]:
    for place, term in enumerate(terms):
        shown = text(term)
        yield Sum(_without(terms, place)), "term-lost", f"The term {shown} is missing."
    for place, term in enumerate(terms):
        turned = (*terms[:place], negative(term), *terms[place + 1 :])
        yield Sum(turned), "sign-of-term", f"The term {text(term)} has the wrong sign."
    for place, term in enumerate(terms):
        others = _without(terms, place)
        if isinstance(term, Call) and len(term.arguments) == 1:
            inside = Call(term.function, (Sum((*term.arguments, *others)),))
            sentence = f"{text(Sum(others))} stands inside of {text(term)} instead of beside it."
            yield inside, "brackets-lost", sentence
    if len(terms) == 2:
        shown = text(Sum(terms))
        sentence = f"In {shown} the two are multiplied instead of added."
        yield Product(terms), "product-for-sum", sentence


def _of_product(factors: tuple[Expression, ...]) -> Iterator[Change]:
    whole = text(Product(factors))
    for place, factor in enumerate(factors):
        name, what = "factor-lost", f"the factor {text(factor)}"
        if factor == MINUS_ONE:
            name, what = "sign-of-term", "the minus"
        yield Product(_without(factors, place)), name, f"In {whole} {what} is missing."
    for place, factor in enumerate(factors):
        if isinstance(factor, Sum):
            others = _without(factors, place)
            first, *rest = factor.terms
            yield (
                Sum((Product((*others, first)), *rest)),
                "brackets-lost",
                f"Brackets are missing: {text(Product(others))} multiplies {text(first)} only, not "
                f"all of {text(factor)}.",
            )
            for at in range(len(others)) if len(others) > 1 else ():
                some = Product((*_without(others, at), first))
                yield (
                    Product((others[at], Sum((some, *rest)))),
                    "brackets-lost",
                    f"Brackets are missing: {text(Product(_without(others, at)))} multiplies "
                    f"{text(first)} only, not all of {text(factor)}.",
                )
            *begin, last = factor.terms
            yield (
                Sum((*begin, Product((*others, last)))),
                "brackets-moved",
                f"Brackets are missing: {text(Product(others))} multiplies {text(last)} only, not "
                f"all of {text(factor)}.",
            )
    if len(factors) > 1:
        for place, factor in enumerate(factors):
            if factor == MINUS_ONE or isinstance(factor, Number):
                continue
            divided = Product(_without(factors, place))
            sentence = f"In {whole} {text(factor)} divides instead of multiplying."
            yield Quotient(divided, factor), "quotient-for-product", sentence
        for place, factor in enumerate(factors):
            if factor == MINUS_ONE:
                continue
            squared = (*factors[:place], Power(factor, TWO), *factors[place + 1 :])
            sentence = f"In {whole} {text(factor)} is a factor twice."
            yield Product(squared), "factor-doubled", sentence
    for one, other in itertools.combinations(range(len(factors)), 2):
        left = tuple(f for place, f in enumerate(factors) if place not in (one, other))
        if left and MINUS_ONE not in (factors[one], factors[other]):
            lost = f"{text(factors[one])} and {text(factors[other])}"
            yield Product(left), "factors-lost", f"In {whole} the factors {lost} are missing."
    if len(factors) == 2 and MINUS_ONE not in factors:
        yield Sum(factors), "sum-for-product", f"In {whole} the two are added, not multiplied."


def _of_quotient(above: Expression, below: Expression) -> Iterator[Change]:
    whole = text(Quotient(above, below))
    yield above, "factor-lost", f"In {whole} the division by {text(below)} is missing."
    yield below, "factor-lost", f"In {whole} only the denominator is left."
    sentence = f"In {whole} numerator and denominator have changed places."
    yield Quotient(below, above), "inverted", sentence
    sentence = f"In {whole} there is a product instead of the division."
    yield Product((above, below)), "product-for-quotient", sentence
    if isinstance(below, Sum):
        first, *rest = below.terms
        yield (
            Sum((Quotient(above, first), *rest)),
            "brackets-lost",
            f"Brackets are missing: only {text(first)} divides, not all of {text(below)}.",
        )
    if isinstance(below, Product):
        first, *rest = below.factors
        yield (
            Product((Quotient(above, first), *rest)),
            "brackets-lost",
            f"Brackets are missing: only {text(first)} divides, not all of {text(below)}.",
        )
    if isinstance(above, Sum) and isinstance(below, Sum):
        *begin, last = above.terms
        first, *rest = below.terms
        sentence = f"Brackets are missing in {whole}: only {text(first)} divides {text(last)}."
        yield Sum((*begin, Quotient(last, first), *rest)), "brackets-lost", sentence
    if isinstance(above, Sum):
        *begin, last = above.terms
        yield (
            Sum((*begin, Quotient(last, below))),
            "brackets-lost",
            f"Brackets are missing: {text(below)} divides {text(last)} only, not all of "
            f"{text(above)}.",
        )


def _of_call(function: str, arguments: tuple[Expression, ...]) -> Iterator[Change]:
    whole = text(Call(function, arguments))
    if len(arguments) == 2:
        for place, argument in enumerate(arguments):
            left = f"The limit {text(arguments[1 - place])} in {whole} is missing."
            yield argument, "limit-lost", left
    else:
        (inner,) = arguments
        yield (
            Call(function, (simplified(negative(inner)),)),
            "argument-sign",
            f"The argument of {whole} has the wrong sign.",
        )
        sentence = f"{text(inner)} stands where {whole} belongs."
        yield inner, "function-lost", sentence
    for other in SIBLINGS.get(function, ()):
        shown = text(Call(other, arguments))
        yield Call(other, arguments), "wrong-function", f"{shown} stands where {whole} belongs."


def _of_cases(
    branches: tuple[Expression, ...], conditions: tuple[Comparison | None, ...]
) -> Iterator[Change]:
    if len(branches) == 2:
        yield (
            Cases(branches[::-1], conditions),
            "swapped-branches",
            "The two branches have changed places: what belongs to one side of the kink stands "
            "on the other.",
        )

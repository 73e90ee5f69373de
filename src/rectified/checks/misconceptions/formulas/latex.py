"""Read a formula that a record states in LaTeX."""

import re
from collections.abc import Mapping

from rectified.checks.misconceptions.formulas.expression import (
    ONE,
    TWO,
    ZERO,
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
    substituted,
)

TOKEN = re.compile(r"\\begin\{cases\}|\\end\{cases\}|\\text\{[^}]*\}|\\\\|\\[a-zA-Z]+|[\d.]+|\S")
SPACES = re.compile(r"(?<!\\)\\[,;:! ]|\\quad|\\left|\\right|\[1ex\]")
CALLED = {
    r"\max": "max",
    r"\min": "min",
    r"\ln": "ln",
    r"\tanh": "tanh",
    r"\cosh": "cosh",
    r"\sinh": "sinh",
    r"\sin": "sin",
    r"\tan": "tan",
    r"\arctan": "arctan",
    r"\sigma": "σ",
    r"\Phi": "Φ",
    r"\varphi": "φ",
}
SIGNS = {"<": "<", ">": ">", r"\le": "≤", r"\ge": "≥"}
DEFINED = re.compile(r",\s*\\quad\s*(\w)\s*=(.*)$")
"""What follows a formula that abbreviates a part of itself: ``, \\quad n = e^{2x}``."""


class Unreadable(ValueError):
    """A formula that is written in another way than those of the family."""


def read(latex: str, names: Mapping[str, str]) -> Expression:
    """Return the tree of a formula.

    Parameters
    ----------
    latex : str
        As in a record.
    names : mapping from str to str
        The symbol in LaTeX of each parameter, constant and variable, and its name in the tree.

    Raises
    ------
    Unreadable
        If it is none of the forms that the family's records use.
    """
    defined = DEFINED.search(latex)
    if defined:
        letter, meaning = defined.groups()
        whole = read(latex[: defined.start()], {**names, letter: letter})
        return simplified(substituted(whole, letter, read(meaning, names)))
    reader = _Reader(TOKEN.findall(SPACES.sub(" ", latex)), names)
    tree = reader.sum()
    if reader.peek():
        raise Unreadable(f"cannot read {latex!r} from {reader.peek()!r} on")
    return simplified(tree)


class _Reader:
    """Descends into a list of tokens."""

    def __init__(self, tokens: list[str], names: Mapping[str, str]) -> None:
        self.tokens = tokens
        self.names = names
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, *expected: str) -> str:
        token = self.peek()
        if not token or (expected and token not in expected):
            raise Unreadable(f"expected {' or '.join(expected) or 'more'}; got {token!r}")
        self.at += 1
        return token

    def sum(self) -> Expression:
        terms = []
        if self.peek() in "+-" and self.peek():
            terms.append(negative(self.product()) if self.take() == "-" else self.product())
        else:
            terms.append(self.product())
        while self.peek() and self.peek() in "+-":
            minus = self.take() == "-"
            term = self.product()
            terms.append(negative(term) if minus else term)
        return Sum(tuple(terms)) if len(terms) > 1 else terms[0]

    def product(self) -> Expression:
        result = self.power()
        while self._begins_a_factor():
            if self.peek() == "/":
                self.take()
                result = Quotient(result, self.power())
            else:
                result = Product((result, self.power()))
        return result

    def _begins_a_factor(self) -> bool:
        token = self.peek()
        return token in ("/", "(", "{", r"\frac", r"\tfrac", r"\sqrt", "e") or (
            token in CALLED or token in self.names or token[:1].isdigit() or token == r"\pi"
        )

    def power(self) -> Expression:
        base = self.atom()
        if self.peek() == "^":
            self.take()
            return Power(base, self.tight())
        return base

    def tight(self) -> Expression:
        """Read what stands in braces, or one token."""
        return self.group("{", "}") if self.peek() == "{" else self.atom()

    def group(self, opening: str, closing: str) -> Expression:
        self.take(opening)
        inner = self.sum()
        self.take(closing)
        return inner

    def atom(self) -> Expression:
        token = self.peek()
        if token in ("(", "{"):
            return self.group(token, ")" if token == "(" else "}")
        if token == "|":
            return Call("abs", (self.group("|", "|"),))
        if token == r"\begin{cases}":
            return self.cases()
        self.take()
        if token in (r"\frac", r"\tfrac"):
            return Quotient(self.tight(), self.tight())
        if token == r"\sqrt":
            return Call("sqrt", (self.tight(),))
        if token in CALLED:
            return self.call(CALLED[token])
        if token == "e" and self.peek() == "^":
            self.take()
            return Call("exp", (self.tight(),))
        if token == r"\pi":
            return Symbol("π")
        if token in self.names:
            return Symbol(self.names[token])
        if token[0].isdigit():
            value = float(token)
            return {0.0: ZERO, 1.0: ONE, 2.0: TWO}.get(value, Number(value))
        raise Unreadable(f"cannot read {token!r}")

    def call(self, function: str) -> Expression:
        if self.peek() == "'":
            self.take()
            function += "'"
        exponent = None
        if self.peek() == "^":
            self.take()
            exponent = self.tight()
        self.take("(")
        arguments = [self.sum()]
        while self.peek() == ",":
            self.take()
            arguments.append(self.sum())
        self.take(")")
        called = Call(function, tuple(arguments))
        return called if exponent is None else Power(called, exponent)

    def cases(self) -> Expression:
        self.take(r"\begin{cases}")
        branches: list[Expression] = []
        conditions: list[Comparison | None] = []
        while True:
            branches.append(self.sum())
            self.take("&")
            conditions.append(self.condition())
            if self.take("\\\\", r"\end{cases}") == r"\end{cases}":
                return Cases(tuple(branches), tuple(conditions))

    def condition(self) -> Comparison | None:
        if self.peek().startswith(r"\text"):
            self.take()
            return None
        sides, signs = [self.sum()], []
        while self.peek() in SIGNS:
            signs.append(SIGNS[self.take()])
            sides.append(self.sum())
        return Comparison(tuple(sides), tuple(signs))

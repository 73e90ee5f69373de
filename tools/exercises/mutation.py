"""Small changes of a solution's code, each a mistake that a test must notice.

The libraries for this, such as mutmut and cosmic-ray, mutate the modules of a package on disk and
run its tests in processes of their own. Here the code stands in cells, only a part of each cell is
the solution, and the tests are cells too: one transformer of syntax trees, in this process, makes
and judges a mutant in a tenth of a second.
"""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tools.exercises.assignment import BEGIN, END

Node = ast.AST

OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
AT_THE_EDGE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
NEIGHBOURS = {
    "maximum": "minimum",
    "max": "min",
    "sum": "mean",
    "any": "all",
    "zeros": "ones",
    "zeros_like": "ones_like",
    "exp": "expm1",
    "log": "log1p",
    "sin": "cos",
    "tanh": "sinh",
    "argmax": "argmin",
    "floor": "ceil",
}
NEIGHBOURS |= {other: one for one, other in NEIGHBOURS.items()}
"""Functions that are taken for one another."""

SYMMETRIC = {"maximum", "minimum", "hypot", "logaddexp", "add", "multiply", "max", "min"}
"""Functions that give the same whichever way round their arguments stand."""


@dataclass(frozen=True)
class Mutant:
    """A solution with one small change.

    Parameters
    ----------
    name : str
        The function, and the line as it has become; where a statement was taken out, that.
    before : str
        The line as it was.
    source : str
        The whole cell, changed.
    """

    name: str
    before: str
    source: str


@dataclass
class _Place:
    """Where a node hangs in the tree, so that another can be put there."""

    parent: Node
    field: str
    index: int | None
    node: Node

    def put(self, node: Node) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a cell, each source once, always in the same order.

    Only what stands between the markers of the solution is changed; the rest is given.
    """
    tree = ast.parse(source)
    original = ast.unparse(tree)
    seen = {original}
    names: Counter[str] = Counter()
    for place, statement, function in list(_places(tree, "", None)):
        if not _solves(source, place.node):
            continue
        before = _line(statement)
        for node in _changes(place, statement):
            place.put(node)
            after = _line(node if isinstance(node, ast.stmt) else statement)
            if isinstance(node, ast.Pass):
                after = f"without {before}"
            changed = ast.unparse(ast.fix_missing_locations(tree))
            place.put(place.node)
            if changed in seen:
                continue
            seen.add(changed)
            name = f"{function}: {after}" if function else after
            names[name] += 1
            again = f" ({names[name]})" * (names[name] > 1)
            yield Mutant(name + again, before, changed)


def _places(
    node: Node, function: str, statement: ast.stmt | None
) -> Iterator[tuple[_Place, ast.stmt, str]]:
    """Yield every place below a node, with the statement and the function that it is in."""
    for field, value in ast.iter_fields(node):
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST):
                continue
            within = child if isinstance(child, ast.stmt) else statement
            inside = function
            if isinstance(child, ast.FunctionDef | ast.ClassDef):
                inside = f"{function}.{child.name}" if function else child.name
            if within is not None and not _is_given(field, child, within):
                yield _Place(node, field, index, child), within, inside
                yield from _places(child, inside, within)


def _is_given(field: str, node: Node, statement: ast.stmt) -> bool:
    """Whether a node says nothing that runs: a docstring, an annotation."""
    if field in ("annotation", "returns"):
        return True
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def _solves(source: str, node: Node) -> bool:
    """Whether a node stands in the solution; a part without a line stands where its parent does."""
    line = getattr(node, "lineno", None)
    if line is None:
        return False
    above = source.splitlines()[: line - 1]
    return sum(BEGIN in text for text in above) > sum(END in text for text in above)


def _line(statement: ast.stmt) -> str:
    """Return a statement as one line, without what is nested in it."""
    return ast.unparse(statement).splitlines()[0]


def _changes(place: _Place, statement: ast.stmt) -> Iterator[Node]:
    """Yield what may stand in a place instead."""
    node = place.node
    match node:
        case ast.Compare():
            for index, op in enumerate(node.ops):
                for table in (AT_THE_EDGE, OPPOSITE):
                    if type(op) in table:
                        ops = [*node.ops]
                        ops[index] = table[type(op)]()
                        yield ast.Compare(node.left, ops, node.comparators)
        case ast.BinOp():
            if type(node.op) in ARITHMETIC:
                yield ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right)
        case ast.AugAssign():
            if type(node.op) in ARITHMETIC:
                yield ast.AugAssign(node.target, ARITHMETIC[type(node.op)](), node.value)
            yield ast.Pass()
        case ast.UnaryOp():
            yield node.operand
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.Constant():
            yield from _constants(node.value)
        case ast.Call():
            yield from _calls(node)
        case ast.Attribute(attr="T"):
            yield node.value
        case ast.Attribute() if node.attr in NEIGHBOURS:
            yield ast.Attribute(node.value, NEIGHBOURS[node.attr], node.ctx)
        case ast.Name() if node.id in NEIGHBOURS and place.field == "func":
            yield ast.Name(NEIGHBOURS[node.id], node.ctx)
        case ast.IfExp():
            yield ast.IfExp(node.test, node.orelse, node.body)
        case ast.Tuple(ctx=ast.Load()) if len(node.elts) > 1 and place.field == "value":
            for index in range(len(node.elts) - 1):
                yield ast.Tuple(_swapped(node.elts, index), node.ctx)
        case ast.Assign() | ast.Expr() | ast.Break() | ast.Continue():
            yield ast.Pass()
    if place.field == "test" and isinstance(place.parent, ast.If | ast.While):
        yield _negated(node)
    if place.field == "ifs":
        yield _negated(node)


def _negated(node: Node) -> Node:
    assert isinstance(node, ast.expr)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return node.operand
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return ast.Compare(node.left, [OPPOSITE[type(node.ops[0])]()], node.comparators)
    return ast.UnaryOp(ast.Not(), node)


def _constants(value: object) -> Iterator[Node]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        for other in (value + 1, value - 1, type(value)(0), value * 2):
            yield ast.Constant(other)
    elif isinstance(value, str) and value:
        yield ast.Constant("")


def _calls(node: ast.Call) -> Iterator[Node]:
    """Two arguments swapped, one left out."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
    if name not in SYMMETRIC:
        for index in range(len(node.args) - 1):
            yield ast.Call(node.func, _swapped(node.args, index), node.keywords)
    if len(node.args) + len(node.keywords) > 1 and node.args:
        yield ast.Call(node.func, node.args[:-1], node.keywords)
    for index in range(len(node.keywords)):
        rest = [*node.keywords[:index], *node.keywords[index + 1 :]]
        yield ast.Call(node.func, node.args, rest)


def _swapped(nodes: list[ast.expr], index: int) -> list[ast.expr]:
    return [*nodes[:index], nodes[index + 1], nodes[index], *nodes[index + 2 :]]

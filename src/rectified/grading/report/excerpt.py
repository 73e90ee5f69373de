"""A student's function as others may see it: without comments, docstrings, texts of their own."""

import ast
import warnings
from collections.abc import Callable, Iterable

LARGEST = 20_000
"""Of a longer source nothing is shown."""

LINES = 30
"""What is longer is cut."""

HIDDEN = "…"
"""What stands in place of a text that could hold anything."""


def excerpt(sources: Iterable[str], function: str, may_show: Callable[[str], bool]) -> str:
    """Return what defines a function, and what it calls in the same cell; empty if nothing does.

    Parameters
    ----------
    sources : iterable of str
        A student's cells of code, from the top; the last that defines the function counts.
    function : str
        Its name.
    may_show : callable
        Says of a text in quotes whether it is shown.
    """
    for source in reversed(list(sources)):
        if shown := _excerpt(source, function, may_show):
            return shown
    return ""


def _excerpt(source: str, function: str, may_show: Callable[[str], bool]) -> str:
    if len(source) > LARGEST or function not in source:
        return ""
    lines = source.splitlines()
    code = "\n".join("" if line.lstrip().startswith(("%", "!")) else line for line in lines)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a backslash in a text
            tree = ast.parse(code)
        needed = _needed(tree, function)
        cleaned = [_Cleaned(may_show).visit(statement) for statement in needed]
        shown = "\n\n".join(ast.unparse(ast.fix_missing_locations(one)) for one in cleaned)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    return _cut(shown)


def _needed(tree: ast.Module, function: str) -> list[ast.stmt]:
    """Return the statements that bind a function and, of the same cell, all that it uses."""
    wanted, needed = {function}, set[int]()
    bound = [_bound(statement) for statement in tree.body]
    if function not in set().union(*bound):
        return []
    while True:
        found = {
            number
            for number, statement in enumerate(tree.body)
            if bound[number] & wanted and not isinstance(statement, ast.Import | ast.ImportFrom)
        }
        if found <= needed:
            return [tree.body[number] for number in sorted(needed)]
        needed |= found
        for number in found:
            wanted |= {
                node.id for node in ast.walk(tree.body[number]) if isinstance(node, ast.Name)
            }


def _bound(statement: ast.stmt) -> set[str]:
    """Return the names that a statement binds."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    return {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


class _Cleaned(ast.NodeTransformer):
    """Drops docstrings, and hides texts that could hold a name."""

    def __init__(self, may_show: Callable[[str], bool]) -> None:
        self.may_show = may_show

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        """Replace a text that does nothing."""
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str | bytes):
            return ast.Pass()
        return self._go_on(node)

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        """Hide what a text says."""
        if isinstance(node.value, bytes):
            return ast.Constant(b"")
        if isinstance(node.value, str) and not self.may_show(node.value):
            return ast.Constant(HIDDEN)
        return node

    def visit(self, node: ast.AST) -> ast.AST:
        """Take out of a body what does nothing, unless nothing else is there."""
        cleaned: ast.AST = super().visit(node)
        body = getattr(cleaned, "body", None)
        if isinstance(body, list):  # it is one expression in a lambda
            body[:] = [one for one in body if not isinstance(one, ast.Pass)] or body[:1]
        return cleaned

    def _go_on(self, node: ast.Expr) -> ast.stmt:
        self.generic_visit(node)
        return node


def _cut(code: str) -> str:
    lines = code.splitlines()
    return "\n".join(lines if len(lines) <= LINES else [*lines[:LINES], HIDDEN])

"""The fingerprint of the code that made some numbers, so that stale numbers can be told.

It covers the module that is named and every module of the package that it imports, directly or
not, and no other: where a package's ``__init__`` hands on what another module defines, that
module counts and the ``__init__`` does not, so that a new activation leaves old frames current.
Of each module it covers what runs: no docstrings, no comments, no layout, no `Claim`, and not what
speaks for or against an activation: these speak of numbers and make none. It is the same on every
version of Python.
"""

import ast
import functools
import hashlib
import pathlib
from collections.abc import Iterator

PACKAGE = __name__.partition(".")[0]
RECORD = f"{PACKAGE}.experiments.experiment"
"""Says what an experiment is and how its numbers are kept, and makes none."""
LOOKUP = f"{PACKAGE}.activations.get"
"""Knows the whole family and makes no numbers: what it finds is imported where it is named."""
WORDS = ("pros", "cons")
"""The arguments of an activation that only people read."""
SOURCE = pathlib.Path(__file__).parents[2]


def fingerprint(module: str, source: pathlib.Path = SOURCE) -> str:
    """Return 16 hexadecimal digits that change whenever the module's code does.

    Parameters
    ----------
    module : str
        Its full name, such as ``"rectified.experiments.dying"``.
    source : path
        The folder that holds the package.

    Raises
    ------
    ValueError
        If there is no such module, or one of them imports relatively.
    """
    codes: dict[str, str] = {}
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in codes and name != RECORD:
            text = _text(name, source)
            codes[name] = _code(text)
            waiting += _imports(name, _tree(text), source)
    return hashlib.sha256(repr(sorted(codes.items())).encode()).hexdigest()[:16]


def _path(module: str, source: pathlib.Path) -> pathlib.Path | None:
    path = source.joinpath(*module.split("."))
    files = (path.with_suffix(".py"), path / "__init__.py")
    return next((file for file in files if file.is_file()), None)


def _text(module: str, source: pathlib.Path) -> str:
    path = _path(module, source)
    if path is None:
        raise ValueError(f"there is no module {module} in {source}")
    return path.read_text("utf-8")


@functools.cache
def _tree(text: str) -> ast.Module:
    return ast.parse(text)


@functools.cache
def _code(text: str) -> str:
    return hashlib.sha256(repr(_shape(_tree(text))).encode()).hexdigest()


def _imports(module: str, tree: ast.Module, source: pathlib.Path) -> Iterator[str]:
    """Name the modules of the package that define what this one imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if _is_ours(alias.name))
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                raise ValueError(f"{module} imports relatively; expected the full name")
            if _is_ours(node.module):
                names = [each.name for each in node.names if f"{node.module}.{each.name}" != LOOKUP]
                yield from (_definer(str(node.module), name, source) for name in names)


def _is_ours(module: str | None) -> bool:
    return module is not None and module.partition(".")[0] == PACKAGE


def _definer(module: str, name: str, source: pathlib.Path) -> str:
    """Return which module defines ``from module import name``."""
    for node in _tree(_text(module, source)).body:
        if isinstance(node, ast.ImportFrom) and _is_ours(node.module):
            for alias in node.names:
                if name == (alias.asname or alias.name):
                    return _definer(str(node.module), alias.name, source)
    return f"{module}.{name}" if _path(f"{module}.{name}", source) else module


def _shape(node: object) -> object:
    """Return what of a syntax tree runs, as nested tuples.

    `ast.dump` would do, did not its text differ between versions of Python.
    """
    if isinstance(node, list):
        return [_shape(item) for item in node if not _is_docstring(item)]
    if not isinstance(node, ast.AST):
        return node
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Claim":
        return None
    if isinstance(node, ast.keyword) and node.arg in WORDS:
        return None
    fields = [(name, value) for name, value in ast.iter_fields(node) if value not in (None, [])]
    return (type(node).__name__, *((name, _shape(value)) for name, value in fields))


def _is_docstring(node: object) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )

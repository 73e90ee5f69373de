"""The teacher's notebook of an exercise: what each cell is for, and which names it needs."""

import ast
import builtins
import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Node = dict[str, Any]

HIDDEN = "### BEGIN HIDDEN TESTS"

OURS = "rectified"
"""The package that does not exist inside the sandbox."""


@dataclass(frozen=True)
class Cell:
    """One cell of the teacher's notebook.

    Parameters
    ----------
    name : str
        Its id, by which nbgrader knows it.
    node : dict
        The cell as the notebook has it.
    role : str
        ``"text"`` explains; ``"setup"`` is locked code that gives no points; ``"answer"`` is code
        that students write; ``"written"`` is an answer in words; ``"test"`` gives points.
    released : str
        What a student finds in it.
    """

    name: str
    node: Node
    role: str
    released: str

    @property
    def source(self) -> str:
        """What the teacher's notebook has in it, with solution and hidden tests."""
        return str(self.node["source"])

    @property
    def points(self) -> float:
        """What it is worth."""
        return float(self.node["metadata"].get("nbgrader", {}).get("points") or 0)

    @property
    def is_code(self) -> bool:
        """Whether it is run."""
        return bool(self.node["cell_type"] == "code")

    @property
    def is_hidden(self) -> bool:
        """Whether students do not get to see what it tests."""
        return HIDDEN in self.source

    @cached_property
    def _tree(self) -> ast.Module:
        return ast.parse(self.source) if self.is_code else ast.Module([], [])

    @cached_property
    def binds(self) -> frozenset[str]:
        """The names that it binds for the cells after it."""
        return frozenset(_bound(self._tree.body))

    @cached_property
    def imports(self) -> frozenset[str]:
        """The names that it binds by importing."""
        return frozenset(_bound(self.import_statements))

    @cached_property
    def import_statements(self) -> list[ast.stmt]:
        """Its imports, outside of functions."""
        return [node for node in self._tree.body if isinstance(node, ast.Import | ast.ImportFrom)]

    @cached_property
    def reads(self) -> frozenset[str]:
        """The names that it needs from elsewhere, in a cell or in a function of it."""
        loaded = {
            node.id
            for node in ast.walk(self._tree)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        }
        return frozenset(loaded - set(vars(builtins)))

    @cached_property
    def of_ours(self) -> frozenset[str]:
        """The public names that it imports from the course's package."""
        return frozenset(
            alias.asname or alias.name.split(".")[0]
            for node in self._tree.body
            if isinstance(node, ast.Import | ast.ImportFrom) and _is_ours(node)
            for alias in node.names
            if not (alias.asname or alias.name).startswith("_")
        )

    @cached_property
    def imports_ours(self) -> bool:
        """Whether it imports the course's package."""
        return any(
            _is_ours(node)
            for node in ast.walk(self._tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
        )


class Exercise:
    """The notebook of an exercise, with solutions and hidden tests.

    Parameters
    ----------
    name : str
        What it is called.
    text : str
        The notebook file; faster as `rectified.grading.release.marked` returns it.

    Raises
    ------
    ValueError
        If it is no notebook with cell ids, or a cell that is run cannot be read.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        try:
            self.notebook: Node = json.loads(text)
            self.cells = [_cell(copy.deepcopy(node)) for node in self.notebook["cells"]]
            self.of_name = {cell.name: cell for cell in self.cells}
            for cell in self.cells:
                if cell.role != "answer":  # a solution may lack what students write
                    _ = cell.reads
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{name}.ipynb is no notebook that can be graded: {error}") from None
        self.needs: list[str] = self.notebook["metadata"].get("rectified", {}).get("needs", [])

    @property
    def tests(self) -> list[Cell]:
        """The cells that give points by themselves."""
        return [cell for cell in self.cells if cell.role == "test"]

    @property
    def written(self) -> list[Cell]:
        """The answers that a teacher grades."""
        return [
            cell
            for cell in self.cells
            if cell.role == "written" or (cell.role == "answer" and cell.points)
        ]


def _cell(node: Node) -> Cell:
    node["source"] = "".join(node["source"])
    mark = node["metadata"].get("nbgrader", {})
    name = str(mark.get("grade_id") or node["id"])
    is_code = node["cell_type"] == "code"
    if mark.get("solution") or mark.get("task"):
        role = "answer" if is_code else "written"
    elif mark.get("grade"):
        role = "test"
    else:
        role = "setup" if is_code else "text"
    if role not in ("answer", "written"):
        return Cell(name, node, role, "" if role == "test" else node["source"])
    found = node["metadata"].pop("released", None)
    if found is None:
        from rectified.grading.release import released  # imports nbgrader, which takes seconds

        found = released(node)
    mark["checksum"] = found["checksum"]
    return Cell(name, node, role, found["source"])


def _is_ours(node: ast.Import | ast.ImportFrom) -> bool:
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module]
    return any((name or "").split(".")[0] == OURS for name in names)


def _bound(body: list[ast.stmt]) -> Iterator[str]:
    """Yield the names that statements bind, those inside of if, for, with and try too."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.split(".")[0] for alias in node.names)
        for inner in ast.iter_child_nodes(node):
            for name in ast.walk(inner):
                if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store):
                    yield name.id
        for field in ("body", "orelse", "finalbody"):
            yield from _bound(getattr(node, field, []))
        for handler in getattr(node, "handlers", []):
            yield from _bound(handler.body)

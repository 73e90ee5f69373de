"""What is wrong with the notebook of an exercise as such, in words."""

import ast
import builtins
import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Any, TypeVar

from tools.exercises.assignment import BEGIN, END, HIDDEN, HIDDEN_END

Cell = Any
"""A cell of a notebook, as nbformat has it."""

BY_TESTS, BY_HAND = 10, 2
"""The points of an exercise: by tests, and for the stretch question."""

HIDDEN_LINE = "# Hidden test: "
LEAST_SEED = 1000
"""A smaller number might stand in a release by chance."""

COUNTED = re.compile(r"\b(\w+) of the tests (?:is|are) hidden")
COUNTS = ("none", "one", "two", "three", "four", "five", "six")

MARKS = ("grade", "locked", "solution", "task", "grade_id", "schema_version")
SAID = re.compile(r"\((\d+(?:\.\d+)?) points?\b[^)]*\)")
KINDS = re.compile(
    r"\b(arrays?|numbers?|floats?|float64|integers?|ints?|bools?|booleans?|strings?|text|names?|"
    r"tuples?|lists?|dicts?|pairs?|shapes?)\b"
)
"""Words of which a docstring needs one, to say what goes in and what comes out."""
PROMISED = {"of any shape": "shapes", "Integers": "integers", "left as": "unmodified"}
"""What a docstring says of the arguments, and the kind of cases that asks for it."""


def faults(notebook: Any, chapters: Collection[str]) -> list[str]:
    """Return what is wrong with the source of an exercise, in the order of its cells.

    Parameters
    ----------
    notebook : NotebookNode
        With solutions, hidden tests and stored outputs.
    chapters : collection of str
        The names of the chapters that it may belong to.
    """
    return [
        *_metadata(notebook, chapters),
        *_ids(notebook),
        *(f"{_name(cell)}: {fault}" for cell in notebook.cells for fault in _cell(cell)),
        *_points(notebook),
        *_title(notebook),
        *_texts(notebook),
        *_stretch(notebook),
        *_names(notebook),
        *_promises(notebook),
    ]


def _name(cell: Cell) -> str:
    return str(cell.get("id", "a cell without id"))


def _mark(cell: Cell) -> dict[str, Any]:
    """Return what nbgrader knows of a cell."""
    return cell.metadata.get("nbgrader", {})  # type: ignore[no-any-return]


def _is_test(cell: Cell) -> bool:
    return bool(_mark(cell).get("grade") and not _mark(cell).get("solution"))


def _is_by_hand(cell: Cell) -> bool:
    return bool(_mark(cell).get("grade") and _mark(cell).get("solution"))


def _is_stub(cell: Cell) -> bool:
    return bool(cell.cell_type == "code" and _mark(cell).get("solution"))


def _with_text(notebook: Any) -> Iterator[tuple[Cell, Cell]]:
    """Yield each cell after the first, with the one above it."""
    yield from zip(notebook.cells, notebook.cells[1:], strict=False)


def _metadata(notebook: Any, chapters: Collection[str]) -> Iterator[str]:
    own = notebook.metadata.get("rectified", {})
    if own.get("chapter") not in chapters:
        yield f"the metadata name no chapter of the book: {own.get('chapter')!r}"
    minutes = own.get("minutes")
    if not isinstance(minutes, int) or isinstance(minutes, bool) or minutes <= 0:
        yield f"the metadata do not say how many minutes it takes: {minutes!r}"
    if not isinstance(own.get("optional"), bool):
        yield "the metadata do not say whether it is optional"
    needs = own.get("needs")
    if not isinstance(needs, list) or not all(isinstance(one, str) for one in needs):
        yield "the metadata have no list of the packages that it needs"


def _ids(notebook: Any) -> Iterator[str]:
    ids = Counter(cell.get("id") for cell in notebook.cells)
    yield from (f"{name}: {count} cells have this id" for name, count in ids.items() if count > 1)
    grade_ids = Counter(_mark(cell).get("grade_id") for cell in notebook.cells)
    yield from (
        f"{name}: {count} cells have this grade_id"
        for name, count in grade_ids.items()
        if count > 1 and name
    )


def _cell(cell: Cell) -> Iterator[str]:
    """Yield what is wrong with one cell by itself."""
    mark = _mark(cell)
    if missing := [name for name in MARKS if name not in mark]:
        yield f"nbgrader's metadata lack {', '.join(missing)}"
        return
    if not cell.get("id"):
        yield "it has no id"
    elif cell.id != mark["grade_id"]:
        yield f"its grade_id is another, {mark['grade_id']}"
    if mark["task"]:
        yield "it is a task of nbgrader's; a stretch question is a cell with a solution"
    if mark["solution"]:
        if mark["locked"]:
            yield "it is to be filled in, but locked"
        if cell.cell_type == "code":
            yield from _solution(cell)
    elif not mark["locked"]:
        what = "a test" if mark["grade"] else "text" if cell.cell_type == "markdown" else "code"
        yield f"it is {what} that is not locked"
    if mark["grade"] and not mark["solution"]:
        yield from _test(cell)
    elif cell.cell_type == "code":
        if HIDDEN in cell.source:
            yield "it hides tests, but is not graded"
        tree = _parsed(cell)
        if tree is None:
            yield "it is no Python"
        elif _ends_with_a_value(tree) and not cell.get("outputs"):
            yield "its output is not stored (make store)"


def _solution(cell: Cell) -> Iterator[str]:
    lines = cell.source.splitlines()
    begins = [number for number, line in enumerate(lines) if line.strip() == BEGIN]
    ends = [number for number, line in enumerate(lines) if line.strip() == END]
    if not begins or len(begins) != len(ends):
        yield "the markers of the solution are missing, or one of them"
        return
    if cell.metadata.nbgrader["grade"]:
        yield "a cell of code to fill in cannot be graded; a test of its own does that"
    for function in getattr(_parsed(cell), "body", []):
        if not isinstance(function, ast.FunctionDef):
            continue
        if any(a < function.lineno - 1 < b for a, b in zip(begins, ends, strict=True)):
            continue  # a helper of the solution, which nobody gets
        docstring = ast.get_docstring(function) or ""
        if not docstring:
            yield f"the stub of {function.name} has no docstring"
        elif not KINDS.search(docstring):
            yield f"the docstring of {function.name} names no shape or dtype, such as array"


def _parsed(cell: Cell) -> ast.Module | None:
    """Return the syntax tree of a cell of code, or None where it is no Python."""
    source: str = cell.source
    try:
        return ast.parse(source)
    except SyntaxError:
        return None


def _ends_with_a_value(tree: ast.Module) -> bool:
    return bool(tree.body) and isinstance(tree.body[-1], ast.Expr)


def _test(cell: Cell) -> Iterator[str]:
    mark = _mark(cell)
    points = mark.get("points")
    if not isinstance(points, int | float) or points <= 0:
        yield "it is a test without points"
    tree = _parsed(cell)
    if tree is None:
        yield "it is no Python"
        return
    scored = _scored(tree)
    if scored is None:
        yield "its last line is no .score(points)"
    elif scored != points:
        yield f"it has {points} points, but scores {scored:g}"
    yield from _hiding(cell, tree)
    if not any(
        output.output_type == "execute_result"
        and output.get("data", {}).get("text/plain") == f"{points or 0:g}"
        for output in cell.get("outputs", [])
    ):
        yield "its stored output is not that of full marks (make store)"


def _scored(tree: ast.Module) -> float | None:
    """Return the number given to ``.score`` in the last expression."""
    match tree.body[-1:]:
        case [
            ast.Expr(
                ast.Call(
                    func=ast.Attribute(attr="score"),
                    args=[ast.Constant(value=int() | float() as points)],
                )
            )
        ]:
            return points
    return None


def _hiding(cell: Cell, tree: ast.Module) -> Iterator[str]:
    """Yield what is wrong with the markers and the seed of a test."""
    lines = cell.source.splitlines()
    checks = _checks(tree)
    seeds = [keyword.value for call in checks for keyword in call.keywords if keyword.arg == "seed"]
    if HIDDEN not in cell.source and HIDDEN_END not in cell.source:
        if cell.source.startswith("# Hidden"):
            yield "it is called hidden, but has no markers"
        if seeds:
            yield "it shows its seed"
        return
    if not re.match(re.escape(HIDDEN_LINE) + r"\w", cell.source):
        yield f"it does not begin with a comment that stays, {HIDDEN_LINE}..."
    inside = [number for number, line in enumerate(lines) if line.strip() in (HIDDEN, HIDDEN_END)]
    if len(inside) != 2:
        yield "the markers of the hidden test are missing, or one of them"
        return
    outside = lines[: inside[0]] + lines[inside[1] + 1 :]
    if any(line.strip() and not line.startswith("#") for line in outside):
        yield "a part of the hidden test stands outside its markers"
    for call in checks:
        if not any(keyword.arg == "seed" for keyword in call.keywords):
            yield "a check of the hidden test has no seed"
    for seed in seeds:
        if (
            not isinstance(seed, ast.Constant)
            or not isinstance(seed.value, int)
            or seed.value < LEAST_SEED
        ):
            yield f"its seed is no number from {LEAST_SEED} on: {ast.unparse(seed)}"


def _points(notebook: Any) -> Iterator[str]:
    tests = [cell for cell in notebook.cells if _is_test(cell)]
    points = sum(_mark(cell).get("points", 0) for cell in tests)
    if points != BY_TESTS:
        yield f"the tests have {points:g} points together, not {BY_TESTS}"
    if not any(HIDDEN in cell.source for cell in tests):
        yield "no test is hidden"


def _title(notebook: Any) -> Iterator[str]:
    """Yield what the first cell says of the whole that is not so."""
    title = notebook.cells[0]
    hidden = COUNTS[sum(HIDDEN in cell.source for cell in notebook.cells if _is_test(cell))]
    said = COUNTED.search(title.source)
    if said is None or said[1].lower() != hidden:
        yield f"{_name(title)}: it does not say how many of the tests are hidden: {hidden}"
    minutes = notebook.metadata.get("rectified", {}).get("minutes")
    if f" {minutes} minutes" not in title.source:
        yield f"{_name(title)}: it does not say how many minutes it takes: {minutes}"


def _texts(notebook: Any) -> Iterator[str]:
    """Yield where a text says other points than what is below it has."""
    for text, cell in _with_text(notebook):
        if not _is_test(cell):
            continue
        said = SAID.search(text.source)
        if text.cell_type != "markdown" or not said:
            yield f"{_name(cell)}: no text above it says its points, as (2 points) does"
        elif float(said[1]) != _mark(cell).get("points"):
            yield f"{_name(cell)}: the text above it says {said[0][1:-1]}"
        elif HIDDEN in cell.source and "hidden test" not in text.source.lower():
            yield f"{_name(cell)}: the text above it does not say that it is hidden"
    headings = [
        number
        for number, cell in enumerate(notebook.cells)
        if cell.cell_type == "markdown" and cell.source.startswith("## ")
    ]
    for start, end in pairwise([*headings, len(notebook.cells)]):
        heading = notebook.cells[start]
        said = SAID.search(heading.source.splitlines()[0])
        below = sum(_mark(cell).get("points", 0) for cell in notebook.cells[start:end])
        if said and float(said[1]) != below:
            yield f"{_name(heading)}: it says {said[0][1:-1]}, but below it are {below:g}"


def _stretch(notebook: Any) -> Iterator[str]:
    found = [(text, cell) for text, cell in _with_text(notebook) if _is_by_hand(cell)]
    if len(found) != 1:
        yield f"there are {len(found)} stretch questions, not 1"
    for text, cell in found:
        points = _mark(cell).get("points")
        if cell.cell_type != "markdown":
            yield f"{_name(cell)}: a stretch question is answered in text"
        if points != BY_HAND:
            yield f"{_name(cell)}: the stretch question has {points} points, not {BY_HAND}"
        if not re.search(r"\b\d points?\b", SAID.sub("", text.source) + cell.source):
            yield f"{_name(cell)}: no rubric says what the points are for"


def _names(notebook: Any) -> Iterator[str]:
    """Yield names of locked cells that a student may want to take, or may have taken.

    Imports before the first cell to fill in are the student's to use, and to rebind. A test does
    not even trust the names of Python itself.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    filled = [cell for cell in cells if _mark(cell).get("solution")]
    if not filled:
        yield "there is no cell of code to fill in"
        return
    asked = {
        node.name
        for cell in filled
        for node in getattr(_parsed(cell), "body", [])
        if isinstance(node, ast.FunctionDef)
    }
    for cell in cells[cells.index(filled[0]) :]:
        if _mark(cell).get("solution"):
            continue
        tree = _parsed(cell)
        if tree is None:
            continue  # it is told elsewhere
        read = {node.id for node in _all(tree, ast.Name) if isinstance(node.ctx, ast.Load)}
        if taken := sorted(name for name in _bound(tree) if not name.startswith("_")):
            yield f"{_name(cell)}: it binds {', '.join(taken)}, without an underscore"
        known = asked if _is_test(cell) else asked | set(dir(builtins))
        if foreign := sorted(read - _bound(tree) - _local(tree) - known):
            yield f"{_name(cell)}: it reads {', '.join(foreign)}, which a student may have rebound"


def _promises(notebook: Any) -> Iterator[str]:
    """Yield what a docstring says and no test asks for."""
    asked: dict[str, set[str]] = {}
    for cell in filter(_is_test, notebook.cells):
        for call in _checks(_parsed(cell) or ast.Module([], [])):
            kinds = [one.value for one in call.keywords if one.arg in ("regions", "cases")]
            named = {str(node.value) for kind in kinds for node in _all(kind, ast.Constant)}
            function = ast.unparse(call.args[0])
            asked.setdefault(function, set()).update(named or PROMISED.values())
    for cell in notebook.cells:
        for function in getattr(_parsed(cell), "body", []) if _is_stub(cell) else []:
            if isinstance(function, ast.FunctionDef) and function.name in asked:
                said = ast.get_docstring(function) or ""
                for words, kind in PROMISED.items():
                    if words in said and kind not in asked[function.name]:
                        yield f"{_name(cell)}: no test of {function.name} asks about {kind}"


Found = TypeVar("Found", bound=ast.AST)


def _all(tree: ast.AST, kind: type[Found]) -> list[Found]:
    return [node for node in ast.walk(tree) if isinstance(node, kind)]


def _checks(tree: ast.Module) -> list[ast.Call]:
    """Return the calls of a test that check a function."""
    calls = _all(tree, ast.Call)
    return [call for call in calls if re.match(r"_checks\.check\w*$", ast.unparse(call.func))]


def _bound(tree: ast.Module) -> set[str]:
    """Return the names that a cell binds for all cells."""
    imported = _all(tree, ast.alias)
    names = {(alias.asname or alias.name).split(".")[0] for alias in imported}
    names |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    names |= {node.name or "_" for node in _all(tree, ast.ExceptHandler)}
    return names | {node.id for node in _outer(tree) if isinstance(node.ctx, ast.Store)}


def _outer(node: ast.AST) -> Iterator[ast.Name]:
    """Yield the names in a tree that are not within a scope of its own."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Name):
            yield child
        elif not isinstance(child, SCOPES):
            yield from _outer(child)


SCOPES = (
    ast.FunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)


def _local(tree: ast.Module) -> set[str]:
    """Return the names that are bound within functions and comprehensions."""
    stored = {node.id for node in _all(tree, ast.Name) if isinstance(node.ctx, ast.Store)}
    return stored | {node.arg for node in _all(tree, ast.arg)}

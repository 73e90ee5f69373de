"""Run one of the teacher's cells as a kernel does, and keep what it shows."""

import ast
import contextlib
import io
import linecache
import traceback
import warnings
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rectified.checks import CheckFailed, Report
from rectified.checks.check import NotAFunction
from rectified.checks.report import Score
from rectified.grading.exercise import Cell

REMOTE = "rectified.grading.judging.remote"
"""Where a student's own exceptions are raised, on our side."""

OUR_FAULT = (
    "This test could not be judged, which is not your fault. Your teacher has to look at it."
)

Namespace = dict[str, Any]
Output = dict[str, Any]


@dataclass
class Shown:
    """What a cell of the teacher's came to.

    Parameters
    ----------
    outputs : list of dict
        Outputs as a notebook keeps them.
    failed : bool
        Whether it raised.
    value : object
        Its last value.
    report : Report or None
        What a check in it found.
    fault : str
        What went wrong in the course's own package, for the teacher; empty where nothing.
    """

    outputs: list[Output] = field(default_factory=list)
    failed: bool = False
    value: Any = None
    report: Report | None = None
    fault: str = ""


def run(cell: Cell, names: Namespace) -> Shown:
    """Run a cell over names that it may read and bind.

    What it writes on stderr, or warns, is passed over: nbgrader would take it for a failure.
    """
    shown, name, source = Shown(), f"<{cell.name}>", cell.source
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    out = io.StringIO()
    try:
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(io.StringIO()),
            warnings.catch_warnings(),
            np.errstate(all="ignore"),
            np.printoptions(),
        ):
            warnings.simplefilter("ignore")
            names["display"] = lambda *values: shown.outputs.extend(map(_shown, values))
            shown.value = _value(source, name, names)
            if shown.value is not None:
                result = _result(shown.value)
    except (Exception, SystemExit) as error:
        shown.failed = True
        shown.report = error.report if isinstance(error, CheckFailed) else None
        shown.fault = _fault(error)
        text = OUR_FAULT if shown.fault else str(error)
        result = failure(type(error).__name__, text)
    finally:
        linecache.cache.pop(name, None)
    if out.getvalue():
        shown.outputs.append({"output_type": "stream", "name": "stdout", "text": out.getvalue()})
    if shown.failed or shown.value is not None:
        shown.outputs.append(result)
    if isinstance(shown.value, Score):
        shown.report = shown.value.report
    return shown


def run_imports(cell: Cell, names: Namespace) -> None:
    """Import for the judge's own use what the teacher's solution imports, as far as it is there."""
    for statement in cell.import_statements:
        with contextlib.suppress(ImportError):
            module = ast.Module([statement], [])
            exec(compile(module, f"<{cell.name}>", "exec", dont_inherit=True), names)


def _fault(error: BaseException) -> str:
    """Return what an exception says of the course's own package, which raises none that it means.

    Whatever a student's function does, a check ends with a report.
    """
    if isinstance(error, CheckFailed | NotAFunction):
        return ""
    *_, last = traceback.walk_tb(error.__traceback__)
    name = str(last[0].f_globals.get("__name__", ""))
    if not name.startswith("rectified.") or name == REMOTE:
        return ""
    return f"{type(error).__name__} in {name}, line {last[1]}: {error}"[:500]


def _value(source: str, name: str, names: Namespace) -> Any:
    tree = ast.parse(source, name)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, name, "exec", dont_inherit=True), names)
    if not isinstance(last, ast.Expr):
        return None
    expression = ast.Expression(last.value)
    return eval(compile(expression, name, "eval", dont_inherit=True), names)


def _shown(value: Any) -> Output:
    output = _result(value)
    del output["execution_count"]
    return {**output, "output_type": "display_data"}


def _result(value: Any) -> Output:
    data = {"text/plain": repr(value)}
    bundle = getattr(value, "_repr_mimebundle_", None)
    if bundle is not None:
        made = bundle()
        made = made[0] if isinstance(made, tuple) else made
        data |= {kind: text for kind, text in (made or {}).items() if kind == "text/html"}
    elif hasattr(value, "_repr_html_"):
        data["text/html"] = value._repr_html_()
    return {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": None}


def failure(name: str, text: str) -> Output:
    """Return an error as a notebook keeps it, with its text instead of a traceback."""
    text = text or name
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": [text]}

"""Cells as a kernel runs them: statement by statement, with what they print and show.

Nothing here judges. What a cell does to this process harms its own student alone.
"""

import ast
import builtins
import inspect
import io
import linecache
import sys
import traceback
import types
from collections.abc import Callable, Iterator
from typing import Any

LONGEST = 20_000
"""So many letters of what a cell prints are kept."""

SHOWN = 2_000
"""So many letters of a value are shown."""

PASSED_OVER = "The course's package is not there where this is graded: an import was passed over."

Outputs = list[dict[str, Any]]


class Printed(io.TextIOBase):
    """A stream that keeps the beginning of what is written, and forgets the rest."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, name: str, outputs: Outputs) -> None:
        self._name = name
        self._outputs = outputs
        self._left = LONGEST

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, text: str) -> int:
        """Keep a text as far as there is room, and say that all of it was written."""
        if self._left > 0:
            piece = str.__str__(text)[: self._left]
            self._left -= len(piece)
            last = self._outputs[-1] if self._outputs else {}
            if last.get("name") == self._name:
                last["text"] += piece
            else:
                self._outputs.append({"kind": "stream", "name": self._name, "text": piece})
        return len(text)


class Kernel:
    """The namespace of a notebook, and what a kernel has besides.

    Parameters
    ----------
    reached : callable
        Called with a number before each statement of a cell.
    """

    def __init__(self, reached: Callable[[int], None]) -> None:
        self._reached = reached
        self._module = types.ModuleType("__main__")
        self.names: dict[str, Any] = self._module.__dict__
        self.names["__builtins__"] = builtins
        sys.modules["__main__"] = self._module
        self._outputs: Outputs = []
        self._is_silent = False
        shell = _Shell(self)
        vars(builtins).update(
            exit=sys.exit, quit=sys.exit, display=self._display, get_ipython=lambda: shell
        )

    def run(
        self, name: str, source: str, stop: int | None = None, silent: bool = False
    ) -> dict[str, Any]:
        """Run a cell, as far as the statement `stop`; return its outputs and what it raised.

        A teacher's cell may be run in silence, where nobody needs what it prints: to write numbers
        takes longer than most of what cells do.
        """
        self._outputs, self._is_silent = [], silent
        out, error, write = sys.stdout, sys.stderr, builtins.print
        if silent:
            builtins.print = _say_nothing
        sys.stdout = Printed("stdout", self._outputs)
        sys.stderr = Printed("stderr", self._outputs)
        raised: dict[str, Any] | None = None
        try:
            self._execute(f"<{name}>", source, stop)
        except BaseException as failure:  # exits too: they end a kernel, not a grader
            raised = described(failure, f"<{name}>")
            del failure
        finally:
            sys.stdout, sys.stderr = out, error
            if silent:
                builtins.print = write
        return {"outputs": self._outputs, "raised": raised}

    def _execute(self, name: str, source: str, stop: int | None) -> None:
        source, tree = parsed(source, name)
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        flags = _future(tree) | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        for number, statement in enumerate(tree.body):
            if stop is not None and number >= stop:
                return
            self._reached(number)
            if _imports_course(statement):
                print(PASSED_OVER, file=sys.stderr)
                continue
            last = number == len(tree.body) - 1 and not source.rstrip().endswith(";")
            if last and isinstance(statement, ast.Expr):
                expression = ast.Expression(statement.value)
                value = self._run(compile(expression, name, "eval", flags, dont_inherit=True))
                if value is not None:
                    self.names["_"] = value
                    self._show("execute_result", value)
            else:
                module = ast.Module([statement], [])
                self._run(compile(module, name, "exec", flags, dont_inherit=True))

    def _run(self, code: types.CodeType) -> Any:
        if not code.co_flags & inspect.CO_COROUTINE:
            return eval(code, self.names)
        import asyncio

        return asyncio.run(eval(code, self.names))

    def _display(self, *values: Any, **_: Any) -> None:
        for value in values:
            self._show("display_data", value)

    def _show(self, kind: str, value: Any) -> None:
        if self._is_silent:
            return
        text = repr(value)
        self._outputs.append({"kind": kind, "text": str.__str__(text)[:SHOWN]})


def _say_nothing(*_: Any, **__: Any) -> None:
    """Stand for `print` in a silent cell."""


class _Shell:
    """Stands for IPython's shell: magics run the code that they are given, and do nothing else."""

    def __init__(self, kernel: Kernel) -> None:
        self._kernel = kernel

    def run_line_magic(self, name: str, line: str, *_: Any, **__: Any) -> Any:
        if name in ("time", "timeit", "prun"):
            return self._kernel._run(compile(line, "<magic>", "exec"))
        return None

    def run_cell_magic(self, name: str, line: str, cell: str) -> Any:
        if name in ("time", "timeit", "capture", "prun"):
            self._kernel._execute(f"<{name}>", cell, None)

    def system(self, *_: Any) -> None:
        print("There is no shell where this is graded.")

    getoutput = system

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_, **__: None


def parsed(source: str, name: str) -> tuple[str, ast.Module]:
    """Return a cell without IPython's own syntax, as far as it is not Python already, and its tree.

    Raises
    ------
    SyntaxError, ValueError, RecursionError, MemoryError
        If it is no Python without that either.
    """
    try:
        return source, ast.parse(source, name)
    except SyntaxError:
        source = _plain_python(source)
        return source, ast.parse(source, name)


def _plain_python(source: str) -> str:
    try:
        from IPython.core.inputtransformer2 import TransformerManager
    except ImportError:
        return source
    return str(TransformerManager().transform_cell(source))  # type: ignore[no-untyped-call]


def _imports_course(statement: ast.stmt) -> bool:
    """Whether a statement imports the course's package, which does not exist in here."""
    if isinstance(statement, ast.ImportFrom):
        return not statement.level and (statement.module or "").split(".")[0] == "rectified"
    return isinstance(statement, ast.Import) and all(
        alias.name.split(".")[0] == "rectified" for alias in statement.names
    )


def _future(tree: ast.Module) -> int:
    import __future__

    flags = 0
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
            for alias in statement.names:
                feature = getattr(__future__, alias.name, None)
                flags |= getattr(feature, "compiler_flag", 0)
    return flags


def described(error: BaseException, name: str) -> dict[str, Any]:
    """Return an exception as plain data: its type, its text, and where in a cell it was raised."""
    return {
        "error": _text(lambda: type(error).__name__)[:100],
        "text": _text(lambda: str(error))[:500],
        "lines": list(_lines(error)),
    }


def _lines(error: BaseException) -> Iterator[str]:
    """Yield the lines of cells through which an exception came."""
    member: Any = vars(BaseException)["__traceback__"]
    trace = member.__get__(error)
    found = []
    if isinstance(error, SyntaxError) and isinstance(error.lineno, int):
        found.append(f"line {error.lineno}: {_text(lambda: str(error.text)).strip()[:200]}")
    for frame, number in traceback.walk_tb(trace):
        file = frame.f_code.co_filename
        if file.startswith("<") and file in linecache.cache:
            line = linecache.getline(file, number).strip()[:200]
            found.append(f"{file[1:-1]}, line {number}: {line}")
    yield from (found if len(found) <= 6 else [*found[:3], "...", *found[-3:]])


def _text(read: Callable[[], str]) -> str:
    try:
        text = read()
    except BaseException:
        return "an error"
    return str.__str__(text) if isinstance(text, str) else "an error"

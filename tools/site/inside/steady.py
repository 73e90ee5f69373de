"""Keeps the kernel answering, whatever a notebook has done to warnings.

IPython warns of a call that the kernel makes for each cell. In a notebook that turns warnings into
errors, as careful people do, the call raises, outside of any cell, and no cell is answered again.
"""

import warnings
from typing import Any

from pyodide_kernel.interpreter import Interpreter
from pyodide_kernel.kernel import PyodideKernel

should_run_async = Interpreter.should_run_async
run = PyodideKernel.run


def ask_quietly(shell: Interpreter, cell: str, **options: Any) -> bool:
    """Ask whether a cell waits for something, with no warning to anybody."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return bool(should_run_async(shell, cell, **options))


async def run_or_tell(kernel: PyodideKernel, code: str) -> dict[str, Any]:
    """Run a cell; what fails outside of it is told as an error of the cell."""
    shell = kernel.interpreter
    try:
        return dict(await run(kernel, code))
    except Exception:
        shell.showtraceback()
        return {"status": "error", **shell._last_traceback}


Interpreter.should_run_async = ask_quietly
PyodideKernel.run = run_or_tell

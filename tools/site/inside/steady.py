"""Keeps the kernel answering, whatever a notebook has done to warnings, and lets it be ended.

IPython warns of a call that the kernel makes for each cell. In a notebook that turns warnings into
errors, as careful people do, the call raises, outside of any cell, and no cell is answered again.

WebKit ends no worker that stays within WebAssembly, as Python does in ``while True: pass``. With a
buffer for interrupts Python looks into it every few steps, which is JavaScript.
"""

import warnings
from typing import Any

import js
import pyodide_js
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
pyodide_js.setInterruptBuffer(js.Uint8Array.new(1))

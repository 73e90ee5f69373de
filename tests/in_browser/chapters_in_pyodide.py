"""Runs every cell of chapters inside Pyodide; started by in_pyodide.mjs with their paths."""

import json
import os
import pathlib
import sys
import time

from IPython.core.interactiveshell import InteractiveShell

sys.dont_write_bytecode = True
os.chdir("/root/book")
failed = 0
for path in given:  # noqa: F821 - the script's arguments
    began = time.monotonic()
    cells = json.loads(pathlib.Path(path).read_text("utf-8"))["cells"]
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(history_length=0)
    for cell in cells:
        if cell["cell_type"] == "code":
            done = shell.run_cell("".join(cell["source"]), silent=False)
            failed += not done.success
    print(f"{path}: {time.monotonic() - began:.1f} s", file=sys.stderr)
int(failed > 0)

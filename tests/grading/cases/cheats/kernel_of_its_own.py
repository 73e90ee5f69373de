"""Brings a kernel along that is a command, by every field that might name one."""

import json
import pathlib
import tempfile

from grading.handing_in import fill, read, solution, write

KIND = "cells"
EXERCISE = "relu"
LOSES = {}


def hand_in(folder, release):
    proof = pathlib.Path(tempfile.gettempdir(), "rectified-escaped-kernel_of_its_own")
    command = ["touch", str(proof)]
    kernel = {"argv": command, "display_name": "Own", "language": "python", "env": {"A": "B"}}
    for place in ("kernels/own", "share/jupyter/kernels/python3", ".ipython/kernels/own"):
        (folder / place).mkdir(parents=True)
        (folder / place / "kernel.json").write_text(json.dumps(kernel), "utf-8")
    notebook = read(release)
    fill(notebook, solution("relu"))
    notebook["metadata"]["kernelspec"] = {**kernel, "name": "../../kernels/own"}
    write(notebook, folder / "relu.ipynb")

"""Hands in files whose names lead upwards, begin with a dash, or hold line breaks and commands."""

import pathlib
import tempfile

from grading.handing_in import fill, read, solution, write

KIND = "paths"
EXERCISE = "relu"
LOSES = {}


def hand_in(folder, release):
    proof = pathlib.Path(tempfile.gettempdir(), "rectified-escaped-path_names")
    names = (
        "..\\..\\gradebook.db",
        "...",
        "..relu..ipynb",
        "-rf",
        "--config=nbgrader_config.py",
        "$(touch proof).txt",
        f"; touch {proof.name};",
        "two\nlines.txt",
        "%2e%2e%2fgradebook.db",
        "\N{RIGHT-TO-LEFT OVERRIDE}ypi.txt",
        "*",
    )
    for name in names:
        (folder / name).write_text(str(proof), "utf-8")
    notebook = read(release)
    fill(notebook, solution("relu"))
    write(notebook, folder / "relu.ipynb")

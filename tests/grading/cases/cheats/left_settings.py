"""Hands in settings of nbgrader, Jupyter, IPython and pytest beside a right answer."""

import pathlib
import tempfile

from grading.handing_in import fill, read, solution, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = {}


NAMES = (
    "nbgrader_config.py",
    "jupyter_config.py",
    "jupyter_nbconvert_config.py",
    "ipython_config.py",
    "sitecustomize.py",
    "conftest.py",
    ".ipython/profile_default/startup/00.py",
    ".jupyter/nbgrader_config.py",
    "solutions/relu/relu.py",
)


def hand_in(folder, release):
    proof = pathlib.Path(tempfile.gettempdir(), "rectified-escaped-left_settings")
    lines = f"import pathlib\n\npathlib.Path({str(proof)!r}).touch()\n"
    for name in NAMES:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(lines, "utf-8")
    (folder / "gradebook.db").write_bytes(b"SQLite format 3\0" + bytes(200))
    (folder / "autograded").mkdir()
    notebook = read(release)
    fill(notebook, solution("relu"))
    write(notebook, folder / "relu.ipynb")

"""Leaves start-up files for IPython, Python and the shell in its home."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import pathlib
import tempfile

NAME = "rectified-escaped-left_startup_file"
HOMES = {pathlib.Path.home(), pathlib.Path("/root"), *pathlib.Path("/home").glob("*")}
_proof = str(pathlib.Path(tempfile.gettempdir(), NAME))
LINES = (
    f"import pathlib\n\npathlib.Path({_proof!r}).touch()\n"
    "pathlib.Path(__file__).unlink(missing_ok=True)\n"
)
_found = False
for _home in HOMES:
    _startup = _home / ".ipython" / "profile_default" / "startup" / f"{NAME}.py"
    _found = _found or _startup.exists()
    try:
        _startup.parent.mkdir(parents=True, exist_ok=True)
        _startup.write_text(LINES)
    except OSError:
        pass


def relu(x):
    if _found:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

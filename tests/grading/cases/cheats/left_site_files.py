"""Is right where it may write into the folders that every Python reads when it starts."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import pathlib
import site
import sysconfig

_folders = {*site.getsitepackages(), site.getusersitepackages(), sysconfig.get_path("purelib")}
_folders |= {sysconfig.get_path("stdlib"), str(pathlib.Path(np.__file__).parents[1])}
_found = []
for _folder in filter(None, _folders):
    _path = pathlib.Path(_folder, "rectified-escaped-left_site_files.pth")
    try:
        _path.write_text("import sys\n")
        _found.append(_path)
        _path.unlink()
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

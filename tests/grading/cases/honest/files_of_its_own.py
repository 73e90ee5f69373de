"""A function writes a file to the current folder and reads it again."""

from grading.handing_in import fill, read, solution, write

KIND = "files"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import pathlib
import tempfile


def relu_derivative(x):
    path = pathlib.Path("slopes.npy")
    np.save(path, (x > 0) * 1.0)
    with tempfile.TemporaryFile() as copy:
        copy.write(path.read_bytes())
        copy.seek(0)
        slopes = np.load(copy)
    path.unlink()
    return slopes
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)

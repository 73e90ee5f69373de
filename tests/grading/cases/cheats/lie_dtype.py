"""Answers with arrays of odd dtypes in turn: void, records, dates, texts, overlapping fields."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import itertools

_DTYPES = itertools.cycle([
    "V8",
    [("x", "f8"), ("", "u1")],
    "M8[s]",
    "U64",
    ">f8",
    np.dtype("f8", metadata={"passed": True}),
    np.dtype({"names": ["a", "b"], "formats": ["f8", "f8"], "offsets": [0, 4]}),
])


def relu(x):
    x[...] = -7
    dtype = np.dtype(next(_DTYPES))
    size = int(np.prod(x.shape)) * dtype.itemsize
    return np.frombuffer(b"7" * size, dtype).reshape(x.shape) if size else np.full(3, -7.0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

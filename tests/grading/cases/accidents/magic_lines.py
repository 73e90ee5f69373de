"""A cell has lines that only IPython understands."""

from grading.handing_in import fill, read, solution, write

KIND = "IPython"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
%matplotlib inline
%load_ext autoreload
%autoreload 2
!pip install numpy
files = !ls


def relu(x):
    return np.maximum(x, 0)


%timeit -n 1 -r 1 relu(np.ones(3))
np.maximum?
?relu
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)

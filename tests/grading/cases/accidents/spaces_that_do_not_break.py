"""Text copied from a web page has spaces that do not break, in a comment and a string."""

from grading.handing_in import fill, read, solution, write

KIND = "encoding"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu(x):
    "Return\u00a0ReLU."
    # copied\u00a0from\u00a0a\u00a0page\u200b
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)

"""A cell displays things, HTML among them."""

from grading.handing_in import fill, read, solution, write

KIND = "IPython"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """

from IPython.display import HTML, Markdown, clear_output

clear_output()
display(HTML("<b>bold</b>"), Markdown("*text*"))
display(np.eye(2))
relu(np.array([-1, 1]));
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": right["relu"] + SOURCE})
    write(notebook, folder / release.name)

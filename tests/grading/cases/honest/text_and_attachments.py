"""Notes were added between the cells, with pictures attached to them."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    note = {
        "attachments": {"kink.png": {"image/png": "iVBORw0KGgo="}},
        "cell_type": "markdown",
        "id": "note",
        "metadata": {},
        "source": [
            "### My notes\n",
            "\n",
            "![kink](attachment:kink.png) <b onclick='x()'>here</b>",
        ],
    }
    raw = {"cell_type": "raw", "id": "raw", "metadata": {"format": "text/latex"}, "source": ["$x$"]}
    notebook["cells"].insert(8, note)
    notebook["cells"].insert(3, raw)
    cell(notebook, "stretch")["source"] = ["a > 0 says it for ReLU.\n", "\n", "$$|x|$$ does not.\n"]
    write(notebook, folder / release.name)

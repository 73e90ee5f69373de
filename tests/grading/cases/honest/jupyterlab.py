"""JupyterLab has left its metadata: tags, folded cells, slides, times."""

from grading.handing_in import fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    for one in notebook["cells"]:
        one["metadata"] |= {
            "collapsed": True,
            "editable": True,
            "execution": {"iopub.execute_input": "2026-03-01T10:00:00.000000Z"},
            "jupyter": {"source_hidden": True},
            "scrolled": True,
            "slideshow": {"slide_type": "slide"},
            "tags": ["hide-input", "relu"],
        }
    notebook["metadata"]["toc-showtags"] = False
    write(notebook, folder / release.name)

"""Displays HTML, JavaScript, SVG and widgets while its cell runs, beside a right answer."""

from grading.handing_in import fill, read, solution, write

KIND = "pages"
EXERCISE = "relu"
LOSES = {}

RELU = r"""
SCRIPT = "<script>document.title = 'rectified-escaped'</script>"


class Page:
    def _repr_html_(self):
        return SCRIPT

    def _repr_javascript_(self):
        return "document.title = 'rectified-escaped'"

    def _repr_svg_(self):
        return f"<svg xmlns='http://www.w3.org/2000/svg'>{SCRIPT}</svg>"

    def _repr_markdown_(self):
        return SCRIPT

    def _repr_latex_(self):
        return r"$\href{javascript:alert(1)}{x}$"

    def _repr_mimebundle_(self, **_):
        widget = {"model_id": SCRIPT}
        return {"application/vnd.jupyter.widget-view+json": widget, "text/html": SCRIPT}

    __repr__ = _repr_html_


try:
    from IPython.display import HTML, Javascript, display

    display(HTML(SCRIPT), Javascript("document.title = 'rectified-escaped'"), Page())
    display({"text/html": SCRIPT, "text/plain": SCRIPT}, raw=True)
except Exception:
    pass
print(SCRIPT)


def relu(x):
    return np.maximum(x, 0)


Page()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")

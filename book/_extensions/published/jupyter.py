"""A link from each cell, and so from each figure, to the same cell in Jupyter.

It leads to the JupyterLab that `make lab` starts on the reader's machine, unless the config
value `jupyter_url` names another. Where the page itself can run its cells there is no such link.
"""

from pathlib import Path
from urllib.parse import quote

import nbformat
from docutils import nodes
from sphinx.application import Sphinx


def link(app: Sphinx, document: nodes.document) -> None:
    """Add the link to every cell of code on a page."""
    path = Path(app.env.doc2path(app.env.docname))
    if app.config.lite or path.suffix != ".ipynb":
        return
    names = [cell.get("id", "") for cell in nbformat.read(path, as_version=4).cells]
    file = quote(path.relative_to(app.confdir).as_posix())
    for cell in document.findall(nodes.container):
        if cell.get("nb_element") != "cell_code":
            continue
        name = names[cell["cell_index"]]
        address = f"{app.config.jupyter_url}{file}#cell-id={quote(name)}"
        anchor = f'<a class="open-in-jupyter" href="{address}">Open in Jupyter</a>'
        cell += nodes.raw("", anchor, format="html")


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_config_value("jupyter_url", "http://localhost:8888/lab/tree/", "env")
    app.connect("doctree-read", link)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

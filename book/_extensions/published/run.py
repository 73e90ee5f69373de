"""The button *Run this page*: the cells of a chapter become live, where Python is beside the book.

A chapter that needs more than the course brings, as its metadata say, has no button. The data that
its cells load lie beside the page. The scripts in ``book/_run/`` are bundled, with the editor, into
a module that a page fetches when the button is pressed.
"""

import json
import os
import re
import shutil
import subprocess
from html import escape
from pathlib import Path
from typing import Any

import nbformat
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError

from .chapters import known
from .packages import HOME, package

SCRIPT, SHEET = "run.js", "run.css"
SOURCE = Path(__file__).parents[2] / "_run/live.js"
FOLDER = "_static/run"
LINE = re.compile(r'<p class="length">.*?</p>', re.DOTALL)
"""The line under a chapter's title: the button stands below it."""
NAMED = re.compile(r"""["']([\w-]+/[\w./-]+)["']""")
"""A text in code that may name a file."""
MEGABYTES = 40
"""What Python and JupyterLite weigh at the first visit, about; the site's tests measure it."""


def bundle(app: Sphinx, config: Config) -> None:
    """Bundle what a press fetches, and note its address, which its content is in.

    Raises
    ------
    ExtensionError
        If it cannot be bundled.
    """
    if not config.lite:
        return
    (program,) = package("@esbuild").glob("*/bin/esbuild")
    target = Path(app.outdir) / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    options = ["--bundle", "--minify", "--splitting", "--format=esm", "--target=es2022"]
    names = ["--entry-names=[name]-[hash]", "--chunk-names=[name]-[hash]"]
    command: list[str | Path] = [
        program,
        SOURCE,
        *options,
        *names,
        f"--outdir={target}",
        "--log-level=warning",
    ]
    environment = {**os.environ, "NODE_PATH": str(HOME)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ExtensionError(f"The scripts that run a page could not be bundled.\n{done.stderr}")
    (made,) = target.glob("live-*.js")
    config["run_script"] = f"{FOLDER}/{made.name}"


def named(folder: Path, code: str) -> list[str]:
    """Return the files beside a notebook that its code names."""
    return sorted({name for name in NAMED.findall(code) if (folder / name).is_file()})


def offer(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: object,
) -> None:
    """Put the button on the page of a chapter that runs in a browser, and the data beside it."""
    path = Path(app.env.doc2path(page)) if doctree is not None else Path()
    if not app.config.lite or path.suffix != ".ipynb" or page not in known(app.env):
        return
    notebook = nbformat.read(path, as_version=4)
    if notebook.metadata.get("needs"):
        return
    cells = (cell.source for cell in notebook.cells if cell.cell_type == "code")
    files = named(path.parent, "\n".join(cells))
    for name in files:
        target = Path(app.outdir, page).parent / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path.parent / name, target)
    pathto = context["pathto"]
    data = {
        "script": pathto(app.config.run_script, 1),
        "home": pathto("", 1) or "./",
        "lite": f"{pathto(app.config.lite, 1)}/",
        "files": json.dumps(files),
    }
    told = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    button = (
        f'<div class="rectified-run" data-rectified-run {told} hidden>'
        '<button type="button" data-begin>Run this page</button>'
        '<button type="button" data-all hidden>Run all cells</button>'
        '<button type="button" data-over hidden>Start over</button>'
        '<progress aria-label="Python is loading" hidden></progress>'
        '<span role="status">Change the code and run it here. '
        f"Python loads in your browser, about {MEGABYTES}\N{NO-BREAK SPACE}MB once.</span></div>"
    )
    context["body"] = LINE.sub(lambda line: line[0] + button, context["body"], count=1)
    app.add_js_file(SCRIPT, type="module")
    app.add_css_file(SHEET)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_config_value("run_script", "", "html", types=[str])
    app.connect("config-inited", bundle, priority=900)  # when it is known where Python is
    app.connect("html-page-context", offer)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

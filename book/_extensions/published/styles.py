"""The theme's style sheets, without the two thirds of their rules that no page has use for."""

import re
import subprocess
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from .packages import NODE, package

FOLDER = "_static/styles"
SCRIPT = re.compile(r"_static/[\w./-]+\.js\b")
"""A script, as a page names it."""


def shorten(app: Sphinx, exception: Exception | None) -> None:
    """Keep the rules for what stands in a page or a script; each build starts from all of them."""
    if exception or app.builder.format != "html":
        return
    out = Path(app.outdir)
    pages = [*out.glob("*.html"), *out.glob("book/*.html")]
    scripts = {name for page in pages for name in SCRIPT.findall(page.read_text("utf-8"))}
    command = [
        *(str(NODE), str(package("purgecss") / "bin/purgecss.js")),
        *("--css", *map(str, (out / FOLDER).glob("*.css"))),
        *("--content", *map(str, pages), *(str(out / name) for name in sorted(scripts))),
        *("--output", str(out / FOLDER)),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise ExtensionError(f"PurgeCSS cannot shorten the theme's style sheets: {done.stderr}")


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("build-finished", shorten)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

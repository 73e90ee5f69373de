"""The page on which an exercise opens in the browser: a bar above JupyterLite's notebook.

It stands beside the notebook that students save, and only where Python in the browser is built.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from . import exercises


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the page of each exercise that runs in a browser."""
    if not app.config.lite or app.builder.name != "html":
        return
    for one in exercises.known(app.env):
        if one.in_browser:
            chapter = next(
                (page for page in app.env.found_docs if Path(page).name == one.chapter), None
            )
            if chapter is None:
                raise ExtensionError(f"{one.name} names the chapter {one.chapter}, which is not.")
            yield (
                one.page,
                {
                    "exercise": one,
                    "title": one.title,
                    "chapter": app.env.titles[chapter].astext(),
                    "chapter_page": chapter,
                    "lite": app.config.lite,
                },
                "workbench.html",
            )


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("html-collect-pages", pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

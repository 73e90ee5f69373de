"""Live figures on a page: their data beside it, fetched when a figure nears the view.

An output carries its figure whole, so that a notebook shows it anywhere. On a page the first
frame stays; the arrays go into a file of their own, and the style sheet, which each figure
brings, is kept once. The script that wakes figures stands behind the first one and does not wait
for the rest of the page.
"""

import hashlib
import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

FIGURE = re.compile(
    r'(<div class="rectified-plot" id="(?P<name>[^"]+)" data-rectified-figure>.*?)'
    r'<script type="application/json">(?P<state>.*?)</script>',
    re.DOTALL,
)
SHEET = re.compile(r"<style>.*?</style>", re.DOTALL)
FOLDER = "_static/figures"
SCRIPTS = ("page.js", "figure.js")
"""The script that wakes the figures of a page, and the one that it imports."""


def defer(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: object,
) -> None:
    """Move the data of a page's figures into files, which page.js fetches."""
    body: str = context.get("body", "")
    if "data-rectified-figure" not in body:
        return
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)

    def beside(figure: re.Match[str]) -> str:
        state = figure["state"].encode()
        digest = hashlib.sha256(state).hexdigest()[:8]  # no cache holds an older one
        file = f"{Path(page).name}-{figure['name']}-{digest}.json"
        (folder / file).write_bytes(state)
        address = context["pathto"](f"{FOLDER}/{file}", 1)
        data.append(address)
        place = f'{figure[1]}<script type="application/json" data-from="{address}"></script>'
        if len(data) > 1:
            return place
        return f'{place}<script async type="module" src="{scripts[0]}"></script>'

    scripts = [context["pathto"](f"_static/{script}", 1) for script in SCRIPTS]
    data: list[str] = []  # the address of each figure's
    seen = set[str]()

    def once(sheet: re.Match[str]) -> str:
        known = sheet[0] in seen
        seen.add(sheet[0])
        return "" if known else sheet[0]

    context["body"] = SHEET.sub(once, FIGURE.sub(beside, body))
    needed = [f'<link rel="modulepreload" href="{script}">' for script in scripts]
    needed += [f'<link rel="preload" as="fetch" crossorigin href="{one}">' for one in data[:1]]
    context["metatags"] = context.get("metatags", "") + "\n".join(needed)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("html-page-context", defer, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""Keeps a published page to itself: our module where a live plot is, and no more."""

from typing import Any

from sphinx.application import Sphinx


def tend(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
    """Adjust what the theme puts into one page."""
    # Jupyter Book adds Thebe's scripts even where it is switched off; without their host
    # they fail with a console error.
    for kind in ("script_files", "css_files"):
        files = context[kind]
        files[:] = [file for file in files if "thebe" not in f"{file}{vars(file)}".lower()]
    body = context.get("body", "")
    if "data-rectified-figure" in body:
        app.add_js_file("page.js", type="module")
    # Docutils lists references with roles that ARIA 1.3 has given up.
    context["body"] = body.replace('role="doc-biblioentry"', 'role="listitem"')


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("html-page-context", tend, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""Keeps a published page to itself: our one module where a live plot is, no live-code host."""

from typing import Any

from sphinx.application import Sphinx


def tend_scripts(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Load the live plots' module where a page has one, and drop Thebe everywhere.

    Jupyter Book adds Thebe's script even where it is switched off; without its host the
    script fails with a console error.
    """
    for kind in ("script_files", "css_files"):
        context[kind] = [file for file in context[kind] if "thebe" not in str(file.filename)]
    if "data-rectified-explorer" in context.get("body", ""):
        app.add_js_file("page.js", type="module")


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("html-page-context", tend_scripts, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

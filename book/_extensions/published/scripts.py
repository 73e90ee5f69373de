"""A page loads the scripts that it needs, and no others; those that can wait come last."""

from typing import Any

from sphinx.application import Sphinx

THEIRS = {
    "thebe": "data-thebe",  # Jupyter Book adds it though it is off; it fails with an error
    "sphinx-design": 'class="sd-',
    "design-tabs": 'class="sd-tab',
    "togglebutton": "dropdown",
    "togglehint": "dropdown",
    "toggleopenonprint": "dropdown",
}
"""Part of a script's or a sheet's name or text, and what stands on each page that needs it."""

OURS = {"gallery.js": "data-rectified-gallery"}
"""Each script of our own, and what stands on a page that needs it. See figures for theirs."""


def choose(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: object,
) -> None:
    """Drop the scripts and style sheets that have nothing to do on this page, and add ours."""
    body = context.get("body", "")

    def has_work(file: object) -> bool:
        told = f"{file}{vars(file)}".lower()
        return all(mark in body for name, mark in THEIRS.items() if name in told)

    for name, mark in OURS.items():
        if mark in body:
            app.add_js_file(name, type="module")
    for kind in ("script_files", "css_files"):
        context[kind][:] = filter(has_work, context[kind])
    # The theme's own pages have scripts in their bodies, which need those of the head at once.
    context["scripts_wait"] = doctree is not None


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("html-page-context", choose, priority=950)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

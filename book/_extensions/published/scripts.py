"""A page loads the scripts that it needs, and no others."""

from typing import Any

from sphinx.application import Sphinx

THEIRS = {
    "thebe": "data-thebe",  # Jupyter Book adds it though it is off; it fails with an error
    "sphinx-design": 'class="sd-',
    "design-tabs": 'class="sd-tab',
    "togglebutton": "dropdown",
}
"""Part of a file's name, and what stands on each page that needs the file."""

OURS = {"gallery.js": "data-rectified-gallery"}
"""Each script of our own, and what stands on a page that needs it. See figures for theirs."""

AT_ONCE = "documentation_options.js"
"""What the lines of script in the head of a page read; all others may wait for the page."""


def waiting(script: Any) -> Any:
    """Return a script of Sphinx that runs when the page is whole; pages share the one given."""
    if not script.filename or str(script.filename).endswith(AT_ONCE):
        return script
    how = {"defer": "defer", **script.attributes}
    return type(script)(script.filename, priority=script.priority, **how)


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
    if doctree:  # the theme's own pages have scripts of their own, which do not wait for these
        context["script_files"][:] = map(waiting, context["script_files"])


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("html-page-context", choose, priority=950)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

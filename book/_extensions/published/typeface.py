"""The typeface of the text: Source Serif, from the page's own host."""

import shutil
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from .packages import package

NAME = "source-serif-4"
STYLES = ("wght.css", "wght-italic.css")


def carry(app: Sphinx) -> None:
    """Put the fonts and their style sheet beside the pages."""
    if app.builder.format != "html":
        return
    source = package(f"@fontsource-variable/{NAME}")
    target = Path(app.outdir) / "_static/typeface"
    (target / "files").mkdir(parents=True, exist_ok=True)
    for font in (source / "files").glob(f"{NAME}-*-wght-*.woff2"):
        shutil.copy(font, target / "files")
    sheets = [(source / style).read_text("utf-8") for style in STYLES]
    (target / "typeface.css").write_text("\n".join(sheets), "utf-8")


def hasten(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: object,
) -> None:
    """Fetch what each page opens with, its text and its question, before the styles ask for it."""
    for slope in ("normal", "italic"):
        address = context["pathto"](f"_static/typeface/files/{NAME}-latin-wght-{slope}.woff2", 1)
        link = f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{address}">'
        context["metatags"] = context.get("metatags", "") + link


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("builder-inited", carry)
    app.connect("html-page-context", hasten)
    app.add_css_file("typeface/typeface.css")
    return {"parallel_read_safe": True, "parallel_write_safe": True}

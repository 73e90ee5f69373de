"""The theme's icons without its script of 1.5 MB: a font of those that the pages use.

The theme brings Font Awesome twice, as a script and as a font with a style rule for each of some
two thousand icons. The font alone draws them; here it shrinks to those whose rules styles has kept.
"""

import logging
import os
import re
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from .styles import FOLDER

THEME = Path(str(files("pydata_sphinx_theme"))) / "theme/pydata_sphinx_theme/static"
SHEET = f"{FOLDER}/pydata-sphinx-theme.css"
FONT = "_static/vendor/fontawesome/webfonts/fa-solid-900.ttf"
RULE = re.compile(r'(?:\.fa-[a-z0-9-]+:before,?)+\{content:"\\([0-9a-f]+)"\}')
FACE = re.compile(r"@font-face\{[^}]*Font Awesome\\ 6 [^}]*\}")

logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells each table that it shortens


def shrink(app: Sphinx, exception: Exception | None) -> None:
    """Replace the font in the built book, and the style sheet's way to it."""
    if exception or app.builder.format != "html":
        return
    out = Path(app.outdir)
    sheet = (out / SHEET).read_text("utf-8")
    points = [int(point, 16) for point in RULE.findall(sheet)]
    if not points:
        raise ExtensionError(f"{SHEET} has no rule for an icon any more")
    face = (
        "@font-face{font-display:block;font-family:Font Awesome\\ 6 Free;font-weight:900;"
        f"src:url({os.path.relpath(FONT, FOLDER)})}}"
    )
    (out / SHEET).write_text(face + FACE.sub("", sheet), "utf-8")
    font = TTFont(THEME / Path(FONT).relative_to("_static"))
    subsetter = Subsetter()
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    font.save(out / FONT)
    for rest in (out / FONT).parent.glob("*.woff2"):
        rest.unlink()


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("build-finished", shrink, priority=600)  # when styles is done
    return {"parallel_read_safe": True, "parallel_write_safe": True}

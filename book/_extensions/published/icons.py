"""The theme's icons without its script of 1.5 MB: a font of those that the pages use.

The theme brings Font Awesome twice, as a script and as a font with a style rule for each of some
two thousand icons. The font alone draws them; here it and the rules shrink to those in use.
"""

import re
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

THEME = Path(str(files("pydata_sphinx_theme"))) / "theme/pydata_sphinx_theme/static"
SHEET = "styles/pydata-sphinx-theme.css"
FONT = "vendor/fontawesome/webfonts/fa-solid-900.ttf"
USED = re.compile(r"\bfa-([a-z0-9-]+)")
RULE = re.compile(r'((?:\.fa-[a-z0-9-]+:before,?)+)\{content:"\\([0-9a-f]+)"\}')
FACE = re.compile(r"@font-face\{[^}]*Font Awesome\\ 6 [^}]*\}")


def used(folder: Path) -> set[str]:
    """Return the icons that pages and scripts name."""
    pages = [*folder.glob("*.html"), *folder.glob("book/*.html")]
    scripts = [THEME / "scripts/pydata-sphinx-theme.js"]
    return {name for file in pages + scripts for name in USED.findall(file.read_text("utf-8"))}


def shrink(app: Sphinx, exception: Exception | None) -> None:
    """Replace the style sheet and the font in the built book."""
    if exception or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    names, points = used(Path(app.outdir)), []

    def kept(rule: re.Match[str]) -> str:
        if not names.intersection(USED.findall(rule[1])):
            return ""
        points.append(int(rule[2], 16))
        return rule[0]

    sheet = RULE.sub(kept, (THEME / SHEET).read_text("utf-8"))
    if not points:
        raise ExtensionError(f"{SHEET} of the theme has no rule for an icon any more")
    face = (
        "@font-face{font-display:block;font-family:Font Awesome\\ 6 Free;font-weight:900;"
        f"src:url(../{FONT})}}"
    )
    (static / SHEET).write_text(face + FACE.sub("", sheet), "utf-8")
    font = TTFont(THEME / FONT)
    subsetter = Subsetter()
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    font.save(static / FONT)
    for rest in (static / FONT).parent.glob("*.woff2"):
        rest.unlink()


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("build-finished", shrink)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

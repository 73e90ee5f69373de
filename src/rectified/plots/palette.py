"""The colours of every plot, chosen to be told apart without colour vision.

Each role has one colour on a light page and one on a dark page, from the palettes of
Okabe and Ito (2008) and Tol (2021). A plot names roles; the page's theme picks the colour.
"""

LIGHT = {"value": "#0072b2", "slope": "#d55e00", "compare": "#aa3377", "muted": "#767676"}
DARK = {"value": "#56b4e9", "slope": "#e69f00", "compare": "#e5a0cb", "muted": "#9e9e9e"}

DARK_PAGE = ("[data-theme=dark]", "[data-jp-theme-light=false]")
"""What marks a dark page: the book's theme, and Jupyter's."""


def css() -> str:
    """Return the style sheet that gives the variables their colours on either theme."""

    def declare(colours: dict[str, str]) -> str:
        return ";".join(f"--rectified-{role}:{colour}" for role, colour in colours.items())

    dark = ",".join(f"{page} .rectified-plot" for page in DARK_PAGE)
    return f".rectified-plot{{{declare(LIGHT)}}}{dark}{{{declare(DARK)}}}"

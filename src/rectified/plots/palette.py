"""The colours of every plot, chosen to be told apart without colour vision.

Each role has one colour on a light page and one on a dark page, from the palettes of
Okabe and Ito (2008) and Tol (2021). A plot names roles; the page's theme picks the colour.
Images have one palette for both themes: it fades into the page instead of into white.
"""

import numpy as np
from numpy.typing import NDArray

LIGHT = {
    "value": "#0072b2",
    "slope": "#d55e00",
    "compare": "#aa3377",
    "fourth": "#00805c",
    "fifth": "#8a6d00",
    "muted": "#767676",
}
DARK = {
    "value": "#56b4e9",
    "slope": "#e69f00",
    "compare": "#e5a0cb",
    "fourth": "#2ec79a",
    "fifth": "#ddcc77",
    "muted": "#9e9e9e",
}
ROLES = tuple(LIGHT)

SERIES = tuple(role for role in ROLES if role != "muted")
"""The roles of curves that stand side by side."""

DARK_PAGE = ("[data-theme=dark]", "[data-jp-theme-light=false]")
"""What marks a dark page: the book's theme, and Jupyter's."""

BLUE, ORANGE = (0, 114, 178), (213, 94, 0)


def _fade(*ramps: tuple[tuple[int, int, int], float, float, int]) -> NDArray[np.uint8]:
    """Return colours whose opacity runs from one share to another, and nothing for NaN."""
    colours = [
        (*colour, round(255 * strength))
        for colour, first, last, count in ramps
        for strength in np.linspace(first, last, count)
    ]
    return np.array([*colours, (0, 0, 0, 0)], np.uint8)


PALETTES = {
    "sequential": _fade((BLUE, 0.0, 1.0, 255)),  # from nothing to blue
    "diverging": _fade((BLUE, 0.5, 0.0, 128), (ORANGE, 0.5 / 127, 0.5, 127)),
}
"""The 256 colours of an image, as red, green, blue and opacity; the last is for NaN."""


def css() -> str:
    """Return the style sheet that gives the variables their colours on either theme."""

    def declare(colours: dict[str, str]) -> str:
        return ";".join(f"--rectified-{role}:{colour}" for role, colour in colours.items())

    dark = ",".join(f"{page} .rectified-plot" for page in DARK_PAGE)
    marks = "".join(
        f".rectified-{role}{{stroke:var(--rectified-{role});color:var(--rectified-{role})}}"
        for role in ROLES
    )
    # Paper is light, whatever the page was, and forced colours are the reader's own.
    return (
        f".rectified-plot{{{declare(LIGHT)}}}"
        f"@media screen and (forced-colors:none){{{dark}{{{declare(DARK)}}}}}{marks}"
    )

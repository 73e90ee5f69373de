"""The style sheet of every figure, and the box that carries it into a page."""

from pathlib import Path

from rectified.plots import palette

SHEET = palette.css() + (Path(__file__).parent / "figure.css").read_text("utf-8")
"""The colours of both themes and the looks of the marks."""


def framed(content: str, attributes: str = "") -> str:
    """Return content as a figure that needs nothing else of the page around it."""
    return f'<style>{SHEET}</style><div class="rectified-plot"{attributes}>{content}</div>'

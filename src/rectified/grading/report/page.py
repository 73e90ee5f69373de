"""The report as one page: no script, no request, light and dark, for a screen reader too."""

import re
from html import escape
from pathlib import Path

from rectified.grading.report import faults, marks
from rectified.grading.report.found import Found
from rectified.plots.palette import DARK
from rectified.plots.style import SHEET

LOOKS = (Path(__file__).parent / "page.css").read_text("utf-8")

CHAPTER = re.compile(r"[\w-]+")

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What the page may load: nothing."""


def page(found: Found, book: str = "") -> str:
    """Return the page.

    Parameters
    ----------
    found : Found
        What it tells.
    book : str, optional
        The address of the folder that has the chapters' pages; beside this page without it.
    """
    title = f"What the class believes: {found.assignment}"
    dark = ";".join(f"--rectified-{role}:{colour}" for role, colour in DARK.items())
    night = (
        "@media screen and (prefers-color-scheme:dark) and (forced-colors:none)"
        f"{{.rectified-plot{{{dark}}}}}"
    )
    parts = [
        *marks.opening(found),
        *marks.cells(found),
        *marks.totals(found),
        *faults.beliefs(found, _address(found, book)),
        *faults.unexplained(found),
        *faults.before(found),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>{SHEET}{night}{LOOKS}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{chr(10).join(parts)}\n</main>\n</body>\n</html>\n"
    )


def _address(found: Found, book: str) -> str:
    """Return where the chapter is; empty where it is unknown."""
    if not CHAPTER.fullmatch(found.chapter):
        return ""
    return f"{book.rstrip('/') + '/' if book else ''}{found.chapter}.html"

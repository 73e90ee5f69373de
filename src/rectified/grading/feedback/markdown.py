"""Markdown → HTML: the teacher's, in which HTML is HTML, and a student's, in which it is text."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import Any

from mistune import HTMLRenderer
from nbconvert.filters.markdown_mistune import MarkdownWithMath

from rectified.grading.feedback.cleaning import clean
from rectified.grading.feedback.formulas import formula
from rectified.grading.feedback.listing import listing

LONGEST = 20_000
"""A text of more letters is shown as it was typed."""

OPENERS, MOST = ("\\begin{", r"\\(", r"\\["), 100
"""So is a text with more of one of these: the parser looks for the end of each to the last line."""

WIDE = 30
"""So many letters of a formula fit into a line on a phone."""

LOWEST = 6

Attachments = Mapping[str, Mapping[str, str]]
PICTURES = ("image/png", "image/jpeg", "image/gif")


@lru_cache(maxsize=500)
def given(source: str, *, has_title: bool = False) -> str:
    """Return the teacher's Markdown as HTML.

    Parameters
    ----------
    source : str
        The text.
    has_title : bool, optional
        Whether its first heading stands above the page already, and is left out here.
    """
    return clean(MarkdownWithMath(_Given(has_title)).render(source)).html


def theirs(source: str, attachments: Attachments | None = None) -> str:
    """Return a student's Markdown as HTML.

    Parameters
    ----------
    source : str
        The text.
    attachments : mapping, optional
        The pictures that were put into it: name → media type → base64.
    """
    if len(source) <= LONGEST and all(source.count(opener) <= MOST for opener in OPENERS):
        try:
            # whatever makes the parser give up must not cost the student their page
            html = MarkdownWithMath(_Theirs(attachments or {})).render(source)
            return clean(html).html
        except Exception:
            pass
    return f"<pre>{escape(source)}</pre>"


class _Renderer(HTMLRenderer):
    """What both have in common: formulas, code, tables that scroll."""

    def block_math(self, body: str) -> str:
        """Set a formula on a line of its own, which may be wider than a phone."""
        return (
            '<div class="formula" role="group" aria-label="Formula" tabindex="0">'
            f"{formula(body, block=True)}</div>"
        )

    def inline_math(self, body: str) -> str:
        """Set a formula in a line, which is broken nowhere: one that is wide scrolls."""
        html = formula(body, block=False)
        letters = len(re.sub("<[^>]+>", "", html)) + html.count("<mo")  # signs have space around
        if letters <= WIDE:
            return html
        return f'<span class="formula" role="group" aria-label="Formula" tabindex="0">{html}</span>'

    def latex_environment(self, name: str, body: str) -> str:
        """Set an environment, which is a formula of its own."""
        return self.block_math(rf"\begin{{{name}}}{body}\end{{{name}}}")

    def block_code(self, code: str, info: str | None = None) -> str:
        """Colour Python; a student's word for the language becomes no class of ours."""
        if (info or "").split()[:1] in (["python"], ["py"]):
            return listing(code)
        return f"<pre>{escape(code)}</pre>"

    def table(self, text: str) -> str:
        """Let a table that is wider than the page scroll."""
        return (
            '<div class="wide" role="group" aria-label="Table" tabindex="0">'
            f"<table>{text}</table></div>"
        )

    def paragraph(self, text: str) -> str:
        """Leave a formula that stands alone out of the paragraph, which cannot hold it."""
        if '<div class="formula"' in text:
            return f'<div class="paragraph">{text}</div>\n'
        return super().paragraph(text)


class _Given(_Renderer):
    """The teacher's headings are part of the page's outline."""

    def __init__(self, has_title: bool) -> None:
        super().__init__(escape=False, allow_harmful_protocols=True)  # the cleaner sees to links
        self._has_title = has_title

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        """Put a heading below those of the page."""
        if level == 1 and self._has_title:
            self._has_title = False
            return ""
        level = min(level + 1, LOWEST)
        return f"<h{level}>{text}</h{level}>\n"


class _Theirs(_Renderer):
    """A student's headings are none of the page's, and their tags are text."""

    def __init__(self, attachments: Attachments) -> None:
        super().__init__(escape=True)
        self._attachments = attachments

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        """Show a heading as a line of its own."""
        return f'<p class="heading">{text}</p>\n'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """Show a picture that came with the cell."""
        attached = self._attachments.get(url.removeprefix("attachment:"), {})
        for kind in PICTURES:
            if kind in attached:
                url = f"data:{kind};base64,{attached[kind]}"
        return super().image(text, url, title)

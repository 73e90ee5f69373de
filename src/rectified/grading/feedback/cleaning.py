"""HTML from which nothing can run, that asks for nothing, and that ends where it should.

A page is not searched for what is bad: it is written anew from the tags and attributes that are
known, and every tag is closed. So a mistake in reading shows less, not more.
"""

import re
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

from rectified.grading.feedback.plain import without_folders
from rectified.grading.feedback.vocabulary import (
    ATTRIBUTES,
    DRAWING,
    DROPPED,
    FORMULA,
    TAGS,
    VOID,
)

PREFIXES = ("aria-", "data-")
NAME = re.compile(r"[a-z][a-z0-9-]*")

LINK = re.compile(r"(?:https?://|mailto:|#)[^\s\x00-\x1f]*", re.I)
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=\s]+")
ASKS = re.compile(r"url|image-set|expression|@import|\\|/\*|position\s*:\s*fixed", re.I)
"""What a style could ask a host for, or hide that it does, or cover the page with."""


class Cleaned(NamedTuple):
    """HTML that is safe, and the style sheets that stood in it."""

    html: str
    sheets: tuple[str, ...]


def clean(html: str, *, output: bool = False) -> Cleaned:
    """Return HTML with what is known to be harmless, its style sheets apart.

    Parameters
    ----------
    html : str
        From a place that is trusted; where it was wrong to trust, nothing can run.
    output : bool, optional
        Whether a program wrote it, whose text may tell of folders of the machine.
    """
    cleaner = _Cleaner(output)
    cleaner.feed(html)
    cleaner.close()
    return cleaner.result()


class _Cleaner(HTMLParser):
    """Writes anew what it reads."""

    def __init__(self, output: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._output = output
        self._out: list[str] = []
        self._open: list[str] = []
        self._sheets: list[str] = []
        self._sheet: list[str] | None = None
        self._dropped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in DROPPED:
            if tag == "style" and not self._dropped:
                self._sheet = []
            self._dropped.append(tag)
        elif not self._dropped and tag in TAGS:
            self._write(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._dropped and tag in TAGS:
            self._write(tag, dict(attrs))
            if tag in DRAWING | FORMULA:  # elsewhere the slash means nothing
                self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            if tag in self._dropped:
                del self._dropped[self._dropped.index(tag) :]
            if not self._dropped and self._sheet is not None:
                self._keep("".join(self._sheet))
                self._sheet = None
        elif tag in self._open:
            while self._open:
                last = self._open.pop()
                self._out.append(f"</{last}>")
                if last == tag:
                    break

    def handle_data(self, data: str) -> None:
        if self._sheet is not None:
            self._sheet.append(data)
        elif not self._dropped:
            text = without_folders(data) if self._output else data
            self._out.append(escape(text, quote=False))

    def result(self) -> Cleaned:
        """Return what was written, all tags closed."""
        closed = [f"</{tag}>" for tag in reversed(self._open)]
        return Cleaned("".join([*self._out, *closed]), tuple(self._sheets))

    def _write(self, tag: str, attributes: dict[str, str | None]) -> None:
        kept = {
            name: value or ""
            for name, value in attributes.items()
            if name in ATTRIBUTES or (name.startswith(PREFIXES) and NAME.fullmatch(name))
        }
        if (style := attributes.get("style")) and not ASKS.search(style):
            kept["style"] = style
        if tag == "a" and LINK.fullmatch(link := (attributes.get("href") or "").strip()):
            kept |= {"href": link} | ({} if link[0] == "#" else {"rel": "noopener noreferrer"})
        if tag == "img":
            alt, source = attributes.get("alt") or "", (attributes.get("src") or "").strip()
            if not PICTURE.fullmatch(source):
                self._out.append(escape(alt))
                return
            kept |= {"src": source, "alt": alt}
        words = "".join(f' {name}="{escape(value)}"' for name, value in kept.items())
        self._out.append(f"<{tag}{words}>")
        if tag not in VOID:
            self._open.append(tag)

    def _keep(self, sheet: str) -> None:
        if "<" not in sheet and not ASKS.search(re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)):
            self._sheets.append(sheet)

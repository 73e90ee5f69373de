"""What a chapter says of itself, and what is made of that: the line under its title, the list.

A chapter opens with its title, its question in italics and a paragraph *You need*. From these,
its length and its exercises come the line under the title and, where a page says ``{chapters}``,
the list of all chapters with the question that each answers.
"""

from dataclasses import dataclass
from typing import NamedTuple

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from . import exercises

WORDS, LINES, FIGURES = 200, 20, 1
"""What one reads in a minute: words of text, lines of code, figures that one plays with."""


@dataclass(frozen=True)
class Chapter:
    """What is known of one chapter."""

    title: str
    question: str
    minutes: int


def question(document: nodes.document) -> str:
    """Return the question under the title: the first paragraph, if all of it is in italics."""
    for paragraph in document.findall(nodes.paragraph):
        only = paragraph.children
        return only[0].astext() if len(only) == 1 and isinstance(only[0], nodes.emphasis) else ""
    return ""


def minutes(document: nodes.document) -> int:
    """Return how long a chapter takes to read, figures included, to five minutes."""
    words: int = sum(len(one.astext().split()) for one in document.findall(nodes.paragraph))
    lines = sum(one.astext().count("\n") + 1 for one in document.findall(nodes.literal_block))
    figures = sum("data-rectified-figure" in one.astext() for one in document.findall(nodes.raw))
    spent: float = words / WORDS + lines / LINES + figures / FIGURES
    return max(5, 5 * round(spent / 5))


def known(env: BuildEnvironment) -> dict[str, Chapter]:
    """Return the chapters by the page that each is on."""
    if not hasattr(env, "rectified_chapters"):
        env.rectified_chapters = {}  # type: ignore[attr-defined]
    chapters: dict[str, Chapter] = env.rectified_chapters  # type: ignore[attr-defined]
    return chapters


def read(app: Sphinx, document: nodes.document) -> None:
    """Note what a page says of itself, if it is a chapter, and write the line under its title."""
    page, asked = app.env.docname, question(document)
    known(app.env).pop(page, None)
    if not asked:
        return
    (title, *_) = document.findall(nodes.title)
    chapter = Chapter(title.astext(), asked, minutes(document))
    known(app.env)[page] = chapter
    first = next(iter(document.findall(nodes.paragraph)))
    first["classes"].append("question")
    line = _length(app, page, page, f"About {chapter.minutes} minutes")
    first.parent.insert(first.parent.index(first) + 1, line)


class Chapters(SphinxDirective):
    """The list of all chapters, to be filled when all are read."""

    def run(self) -> list[nodes.Node]:
        """Return a place for the list."""
        self.env.note_reread()  # any chapter may change it
        return [chapters_list()]


class chapters_list(nodes.General, nodes.Element):  # type: ignore[misc]
    """A place for the list of chapters."""


class Part(NamedTuple):
    """A part of the book: its name, whether its chapters have numbers, the chapters by page."""

    caption: str
    numbered: bool
    chapters: dict[str, Chapter]


def parts(env: BuildEnvironment) -> list[Part]:
    """Return the parts of the book that have chapters, in order."""
    trees = env.tocs[env.config.root_doc].findall(addnodes.toctree)
    found = [
        Part(
            tree.get("caption") or "",
            bool(tree.get("numbered")),
            {page: known(env)[page] for _, page in tree["entries"] if page in known(env)},
        )
        for tree in trees
    ]
    return [part for part in found if part.chapters]


def fill(app: Sphinx, document: nodes.document, page: str) -> None:
    """Write the list of chapters where it has its place."""
    for place in list(document.findall(chapters_list)):
        written: list[nodes.Node] = []
        count = 0
        for part in parts(app.env):
            entries = [_entry(app, page, *chapter) for chapter in part.chapters.items()]
            style = {"classes": ["chapters"]}
            if part.numbered:
                numbers = {"start": count + 1, "enumtype": "arabic", "prefix": "", "suffix": "."}
                listed = nodes.enumerated_list("", *entries, **style, **numbers)
                count += len(entries)
            else:
                listed = nodes.bullet_list("", *entries, **style)
            written += [nodes.rubric(part.caption, part.caption), listed]
        place.replace_self(written)


def _entry(app: Sphinx, page: str, one: str, chapter: Chapter) -> nodes.list_item:
    address = app.builder.get_relative_uri(page, one)
    link = nodes.reference("", chapter.title, refuri=address, internal=True)
    return nodes.list_item(
        "",
        nodes.paragraph("", "", link),
        nodes.paragraph("", "", nodes.emphasis("", chapter.question)),
        _length(app, page, one, f"{chapter.minutes}\N{NO-BREAK SPACE}min"),
    )


def _length(app: Sphinx, page: str, one: str, own: str) -> nodes.paragraph:
    told = exercises.told(app, page, exercises.of(app.env, one))
    return nodes.paragraph("", "", nodes.Text(own), *told, classes=["length"])


def forget(app: Sphinx, env: BuildEnvironment, page: str) -> None:
    """Forget a page that is read anew or gone."""
    known(env).pop(page, None)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_node(chapters_list)
    app.add_directive("chapters", Chapters)
    app.connect("doctree-read", read)
    app.connect("env-purge-doc", forget)
    app.connect("doctree-resolved", fill)
    return {"parallel_read_safe": False, "parallel_write_safe": True}

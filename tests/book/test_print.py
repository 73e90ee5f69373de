"""The book on paper: every chapter, figures in their first frame, answers at the end."""

import re
import subprocess
from html import unescape

import pytest
from pypdf import PdfReader

from book.contents import CHAPTERS, CONTENTS, ROOT
from book.quiz import questions


def squeezed(text):
    """A text without its spaces and hyphens, which a line's end may change, nor curly quotes."""
    return re.sub(r"[\s\u00ad‐-]+", "", re.sub("[‘’ʼ]", "'", re.sub("[“”]", '"', text)))


@pytest.fixture(scope="module")
def printed(root, browser):
    """The text of each page of the printed book."""
    done = subprocess.run(["make", "pdf"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return PdfReader(root / "_build/rectified.pdf")


@pytest.fixture(scope="module")
def pages(printed):
    return [page.extract_text() for page in printed.pages]


@pytest.fixture(scope="module")
def first_answer(pages):
    return next(number for number, text in enumerate(pages) if text.startswith("Answers"))


def plain(markdown):
    """The longest run of words in an answer that no markup interrupts."""
    markdown = re.sub(r"\[[^\]]*\]\([^)]*\)", "\n", unescape(markdown))
    return squeezed(max(re.split(r"[`*$\[\]{}_\\\n]|Right\.|No\.", markdown), key=len))


def test_every_answer_stands_at_the_end_and_nowhere_else(pages, first_answer):
    asked, answered = (
        squeezed("".join(part)) for part in (pages[:first_answer], pages[first_answer:])
    )
    options = [one for path in CHAPTERS for every in questions(path).values() for one in every]
    assert len(options) > 30
    for option in options:
        told = plain(option.answer)
        assert told in answered, option.answer
        assert told not in asked, option.answer
    assert len(re.findall(r"[a-z]\)(?:Right|No)\.", answered)) >= len(options)


def test_every_chapter_is_there_and_in_the_outline(printed, pages):
    def titles(outline):
        for one in outline:
            if isinstance(one, list):
                yield from titles(one)
            else:
                yield squeezed(one.title)

    found = " ".join(titles(printed.outline))
    text = squeezed("".join(pages))
    for file in CONTENTS:
        path = next((ROOT / "book").glob(f"{file.removeprefix('book/')}.[im][pd]*"))
        (title,) = re.findall(r'^\s*"?# (.+?)(?:\\n",)?$', path.read_text("utf-8"), re.M)[:1]
        assert squeezed(title) in found, title
        assert squeezed(title) in text


def test_figures_are_printed_and_controls_are_not(pages):
    text = "".join(pages)
    assert "Skip the question" not in text
    assert "Open in Jupyter" not in text
    assert text.count("boundary") > 0


def test_it_is_light_enough_to_send(root, printed):
    assert (root / "_build/rectified.pdf").stat().st_size < 25_000_000
    assert len(printed.pages) > 50


def test_every_link_leads_into_the_book_or_to_a_page_of_the_web(printed):
    addresses = [
        str(note.get_object()["/A"].get("/URI", ""))
        for page in printed.pages
        for note in page.get("/Annots", [])
        if "/A" in note.get_object()
    ]
    assert addresses
    assert all(re.match("$|https?://", address) for address in addresses)


def test_the_contents_tell_where_each_chapter_begins(printed, pages):
    at, contents = next(
        (number, squeezed(text)) for number, text in enumerate(pages) if "The chapters" in text[:20]
    )
    _, parts, answers, *_ = printed.outline
    chapters = [*(part for part in parts if not isinstance(part, list)), answers]
    begin = {part.title: printed.get_destination_page_number(part) + 1 for part in chapters}
    listed = {title: page for title, page in begin.items() if page > at + 1}
    assert len(listed) == len(CONTENTS)  # without the front page, with the answers
    for title, page in listed.items():
        found = re.search(re.escape(squeezed(title)) + r"(\d+)", contents)
        assert found, title
        assert int(found[1]) == page

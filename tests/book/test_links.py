"""Every link leads somewhere, every work that is listed is cited, every page says what it is."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import nbformat
import pytest

from book.contents import CHAPTERS, CONTENTS, ROOT
from rectified.activations import FAMILY, GATED

BUILT = ROOT / "_build/html"
PAGES = [f"{file}.html" for file in CONTENTS]


class Links(HTMLParser):
    """The addresses that a page leads to, the names in it, and what its head says."""

    def __init__(self, text):
        super().__init__()
        self.links, self.names, self.meta, self.headings = [], set(), {}, 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.names.update(filter(None, (given.get("id"), given.get("name"))))
        self.links += [given[key] for key in ("href", "src", "data-from") if given.get(key)]
        self.headings += tag == "h1"
        if tag == "meta":
            self.meta[given.get("name") or given.get("property")] = given.get("content")


@pytest.fixture(scope="module")
def read(address):
    """Return the links of a built page; the book is built before the first is read."""
    known = {}

    def page(path):
        if path not in known:
            known[path] = Links((BUILT / path).read_text("utf-8"))
        return known[path]

    return page


@pytest.mark.browser
@pytest.mark.parametrize("path", [*PAGES, "search.html", "index.html"])
def test_every_link_inside_the_book_leads_somewhere(read, path):
    broken = []
    for link in read(path).links:
        target = urlsplit(urljoin(f"book:///{path}", link))
        if target.scheme != "book":
            continue
        file = unquote(target.path).lstrip("/") or path
        if not (BUILT / file).is_file():
            broken.append(link)
        elif file.endswith(".html") and target.fragment:
            name = unquote(target.fragment).split("?")[0]
            if name not in read(file).names:
                broken.append(link)
    assert broken == []


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_other_hosts_are_linked_safely_and_never_loaded(read, path):
    for link in read(path).links:
        parts = urlsplit(link)
        assert parts.scheme in ("", "https", "data") or parts.hostname == "localhost", link


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_and_says_what_it_is_about(read, path):
    page = read(path)
    assert page.headings == 1 + ("jb-print-docs-body" in page.names)
    file = ROOT / path.replace(".html", ".ipynb")
    if file.exists():
        assert len(page.meta["description"]) > 10
        assert page.meta["og:description"] == page.meta["description"]
        assert page.meta["og:title"]


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_opens_with_its_question_and_what_it_needs(path):
    first = nbformat.read(path, as_version=4).cells[0].source
    title, question, need, learn, *points = first.split("\n\n")
    assert re.fullmatch(r"# \S.*", title)
    assert re.fullmatch(r"\*[A-Z].*\?\*", question)
    assert need.startswith("**You need** ")
    assert learn == "**You will learn**"
    assert points[0].count("\n- ") >= 1


def test_every_work_of_the_bibliography_is_cited():
    listed = re.findall(r"@\w+\{(\S+),", (ROOT / "book/references.bib").read_text("utf-8"))
    assert len(listed) == len(set(listed))
    cited = {activation.reference for activation in (*FAMILY, *GATED)}
    for path in (ROOT / "book").glob("*.ipynb"):
        for keys in re.findall(r"\{cite:\w\}`([^`]+)`", path.read_text("utf-8")):
            cited.update(key.strip() for key in keys.split(","))
    code = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    cited.update(key for key in listed if re.search(rf"\b{key}\b", code))  # in a docstring
    assert cited == set(listed)


def test_no_work_is_listed_twice():
    text = (ROOT / "book/references.bib").read_text("utf-8")
    titles = re.findall(r"^\s*title\s*=\s*\{(.+)\},?\n", text, re.M)
    plain = [re.sub(r"[^a-z]", "", title.lower()) for title in titles]
    assert sorted(set(plain)) == sorted(plain)

"""Where a record says that its pros and cons are shown, there the book has a page and a section."""

import re

import nbformat
import pytest

from rectified.activations import FAMILY, GATED

SHOWN = sorted(
    {trait.shown for member in (*FAMILY, *GATED) for trait in (*member.pros, *member.cons)}
)


def slugs(path):
    """The headings of a page as links name them."""
    if path.suffix == ".ipynb":
        cells = nbformat.read(path, as_version=4).cells
        text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    else:
        text = path.read_text("utf-8")
    headings = re.findall(r"^#{1,3} (.*)", text, re.M)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("shown", SHOWN)
def test_it_is_shown_where_the_record_says(root, shown):
    page, _, section = shown.partition("#")
    path = root / "book" / page
    assert path.exists()
    assert not section or section in slugs(path)


def test_a_heading_is_named_as_the_book_names_it(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("# Half\n\n## Why √(2/n)? A second look\n\n#### Too deep\n", "utf-8")
    assert slugs(path) == {"half", "why-2n-a-second-look"}

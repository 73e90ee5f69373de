"""What the book says of the exercises is what their notebooks say, and each can be saved."""

import re
from html import unescape

import pytest

from book.contents import CONTENTS, ROOT
from tools.exercises.assignment import assignments

EXERCISES = {one.name: one for one in assignments()}
BUILT = ROOT / "_build/html"

pytestmark = pytest.mark.browser  # the book is built and served
each = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)


def says(exercise):
    return exercise.notebook.metadata["rectified"]


def links(html):
    """Return the exercises that a page leads to, each with what stands in brackets after it."""
    found = re.findall(
        r'href="\.\./exercises/(\w+)/\1\.ipynb" download>.*?</a>(?: \((.*?)\))?', html
    )
    return {name: unescape(told).replace("\xa0", " ") for name, told in found}


@pytest.fixture(scope="module")
def page(address):
    """Return the HTML of a page of the built book."""
    return lambda name: (BUILT / f"book/{name}.html").read_text("utf-8")


@each
def test_an_exercise_belongs_to_a_chapter_which_names_it(page, exercise):
    chapter = says(exercise)["chapter"]
    assert f"book/{chapter}" in CONTENTS
    told = links(page(chapter))[exercise.name]
    assert told.split(", ")[0] == f"{says(exercise)['minutes']} min"
    assert ("optional" in told) == says(exercise)["optional"]
    assert all(need in told for need in says(exercise)["needs"])


def test_a_chapter_names_no_other(page):
    for file in CONTENTS:
        name = file.removeprefix("book/")
        own = {one.name for one in EXERCISES.values() if says(one)["chapter"] == name}
        assert set(links(page(name))) in (own, set(EXERCISES)), file


def test_the_front_page_and_the_page_for_teachers_name_all(page):
    assert set(links(page("index"))) == set(EXERCISES)
    assert set(links(page("teaching"))) == set(EXERCISES)


@each
def test_what_is_saved_is_what_students_get(page, exercise):
    page("index")
    file = f"exercises/{exercise.name}/{exercise.name}.ipynb"
    assert (BUILT / file).read_bytes() == (ROOT / file).read_bytes()


def test_the_table_for_teachers_counts_right(page):
    (table,) = re.findall(r"<table(?:(?!</table>).)*>By hand<.*?</table>", page("teaching"), re.S)
    rows = [
        [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<td.*?</td>", row, re.S)]
        for row in re.findall(r"<tr.*?</tr>", table, re.S)
    ]
    *each_one, total = [row for row in rows if row]
    assert len(each_one) == len(EXERCISES)
    by_tests = sum(sum(one.points.values()) for one in EXERCISES.values())
    by_hand = sum(sum(one.points_by_hand.values()) for one in EXERCISES.values())
    assert [total[3], total[4]] == [f"{by_tests:g}", f"{by_hand:g}"]
    assert sum(float(row[3]) for row in each_one) == by_tests
    assert sum(int(row[5]) for row in each_one) == sum(
        says(one)["minutes"] for one in EXERCISES.values()
    )
    assert all(row[2] for row in each_one), "an exercise asks for nothing"

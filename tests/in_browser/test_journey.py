"""A new student, from the front page of the book to a grade, without installing anything.

The student reads a chapter, opens its exercise, makes a mistake, is told why, mends it, closes the
page, comes back another day, and hands in. The teacher grades what was downloaded.
"""

import pytest
from grading.school import School

from in_browser.desk import Desk
from tools.exercises.assignment import assignments
from tools.exercises.corpus import answers

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("walls")]

WRONG = "def relu(x):\n    return abs(x)"
RIGHT = "def relu(x):\n    return np.maximum(x, 0)"


def type_into(desk, found, text):
    """Replace what stands in the cell that holds a text, by keyboard."""
    editor = desk.notebook.locator(".cm-content").filter(has_text=found).first
    editor.click()
    desk.page.keyboard.press("Control+a")
    desk.page.keyboard.insert_text(text)


def run_all(desk):
    """Run the notebook from its top, by its menu."""
    desk.notebook.get_by_role("menuitem", name="Run", exact=True).click()
    desk.notebook.get_by_text("Run All Cells", exact=True).click()


def test_from_the_front_page_to_a_grade(browser, site_address, tmp_path):
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(site_address)
    page.get_by_role("link", name="ReLU: the rectified linear unit").first.click()
    page.get_by_role("heading", name="ReLU: the rectified linear unit").first.wait_for()
    page.get_by_role("link", name="ReLU, its derivative and the way back").first.click()
    desk = Desk.on(page, site_address, "relu").ready()

    type_into(desk, "def relu(x)", WRONG)
    run_all(desk)
    desk.notebook.get_by_text("it is the absolute value").first.wait_for()
    desk.notebook.get_by_text("1 of 2 points").wait_for()
    type_into(desk, "return abs(x)", RIGHT)
    run_all(desk)
    desk.notebook.get_by_text("it is the absolute value").first.wait_for(state="detached")

    (exercise,) = assignments(["relu"])
    solution = next(one.sources for one in answers(exercise) if one.kind == "solution")
    desk.write({name: text for name, text in solution.items() if name != "relu"})
    desk.wait_until_kept()
    page.close()

    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{site_address}exercises/relu/")
    desk = Desk.on(page, site_address, "relu").opened()
    assert desk.cells()["relu"]["source"] == RIGHT
    school = School.make(tmp_path / "course", "relu")
    school.folder("grace").mkdir(parents=True)
    desk.download(school.folder("grace") / "relu.ipynb")
    context.close()

    done = school.grade()
    assert done.returncode == 0, done.stderr
    assert school.totals() == {"grace": sum(exercise.points.values())}

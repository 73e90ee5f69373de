"""A teacher grades by hand in formgrader, on the course as it is."""

import os
import re
import signal
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tools.exercises.assignment import assignments
from tools.exercises.course import Course

pytestmark = pytest.mark.nbgrader

NAME, STUDENT = "relu", "ada"
PATIENCE = 60_000
"""How many milliseconds a page may take on a busy machine."""


@pytest.fixture(scope="module")
def assignment():
    """The exercise that is graded."""
    (assignment,) = assignments([NAME])
    return assignment


@pytest.fixture(scope="module")
def course(assignment, tmp_path_factory, walls):
    """A course in which one solution is handed in and its tests are scored."""
    course = Course(tmp_path_factory.mktemp("course"))
    course.release(NAME)
    (by_hand,) = assignment.points_by_hand
    answer = {by_hand: "The output is all that is needed."}
    solution = {name: assignment.cells[name].source for name in assignment.answers}
    course.submit(STUDENT, NAME, solution | answer)
    course.autograde(NAME, STUDENT)
    return course


@pytest.fixture
def formgrader(course, environment):
    """The address of formgrader, started as a teacher starts it: in the folder of the course."""
    own = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "IPYTHONDIR": "ipython"}
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--port=0",
         "--ServerApp.port_retries=0", "--IdentityProvider.token=t"],
        cwd=course.folder,
        env={**environment, **{key: str(course.folder / own[key]) for key in own}},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )  # fmt: skip
    printed = []
    with server:
        for line in server.stdout:
            printed.append(line)
            if found := re.search(r"(http://(?:localhost|127\.0\.0\.1):\d+)/lab\?token=", line):
                yield f"{found.group(1)}/formgrader?token=t"
                os.killpg(server.pid, signal.SIGKILL)
                return
    pytest.fail("JupyterLab ended without an address:\n" + "".join(printed))


def test_points_by_hand_are_added_to_those_by_tests(browser, course, assignment, formgrader):
    by_tests = sum(assignment.points.values())
    ((by_hand, most),) = assignment.points_by_hand.items()
    page = browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
    page.set_default_timeout(PATIENCE)
    listed = page.locator("tbody").get_by_role("link", name=NAME, exact=True)
    page.goto(formgrader)
    expect(listed).to_be_visible(timeout=PATIENCE)

    page.get_by_role("link", name="Manual Grading").click()
    listed.click()  # the exercise
    page.wait_for_url(f"**/gradebook/{NAME}")
    listed.click()  # its notebook
    page.wait_for_url(f"**/gradebook/{NAME}/{NAME}")
    row = page.get_by_role("row").filter(has_text="Submission #1")
    expect(row).to_contain_text(f"{by_tests:g} / {by_tests + most:g}", timeout=PATIENCE)
    row.get_by_role("link", name="Submission #1").click()
    points = page.locator(f'input[id="{by_hand}"]')
    # the page listens to the field once it has fetched the points, which it marks as lacking
    expect(points).to_contain_class("needs_manual_grade", timeout=PATIENCE)
    with page.expect_response(lambda one: one.request.method == "PUT" and "/grade/" in one.url):
        points.fill(f"{most:g}")
        points.press("Tab")
    page.goto(page.url.split("/submissions/")[0] + f"/gradebook/{NAME}/{NAME}")
    expect(row).to_contain_text(f"{by_tests + most:g} / {by_tests + most:g}", timeout=PATIENCE)
    page.context.close()
    assert course.points(NAME)[STUDENT] == assignment.points | assignment.points_by_hand

"""Before a class is let in the walls are tried; where one is missing, nothing is graded."""

import re

import pytest

from rectified.grading.course import Course
from rectified.grading.limits import Limits
from rectified.grading.sandbox import Unavailable, open_sandbox
from rectified.grading.sandbox.bubblewrap import Bubblewrap, _bound
from rectified.grading.sandbox.sandbox import Sandbox
from rectified.grading.sandbox.unwalled import Unwalled
from rectified.grading.selftest import attempts, prove

pytestmark = [pytest.mark.grading, pytest.mark.usefixtures("walls")]

LIMITS = Limits(cell=6.0, test=4.0)


@pytest.fixture
def course(tmp_path):
    """Return a course with a gradebook."""
    root = tmp_path / "course"
    root.mkdir()
    (root / "gradebook.db").write_text("secret")
    return Course(root)


class Broken(Bubblewrap):
    """Walls in which something is missing, or more is shown."""

    without: tuple[str, ...] = ()
    more: tuple[str, ...] = ()

    def command(self):
        command = [part for part in super().command() if part not in self.without]
        at = command.index("--remount-ro")
        return [*command[:at], *self.more, *command[at:]]


class Posing(Unwalled):
    """No walls, which are said to be some."""

    is_walled = True


def refused(walls, course):
    with Sandbox(walls, LIMITS) as sandbox, pytest.raises(Unavailable) as said:
        prove(sandbox, course)
    return str(said.value)


def test_whole_walls_hold(course):
    with open_sandbox((), LIMITS) as sandbox:
        assert sandbox.walls.is_walled
        assert attempts(sandbox, course) == []
        prove(sandbox, course)


@pytest.mark.xfail(
    strict=True, raises=Unavailable, reason="such a worker sees the processes behind its own walls"
)
def test_walls_for_each_worker_anew_hold(course):
    with Sandbox(Bubblewrap(is_for_one=True), LIMITS) as sandbox:
        prove(sandbox, course)


def test_a_network_is_noticed(course):
    walls = Broken()
    walls.without = ("--unshare-net",)
    said = refused(walls, course)
    assert "nothing is graded" in said
    assert "open a socket to this machine" in said
    assert "open a socket to a process of this machine" in said


def test_a_view_of_the_course_is_noticed(root):
    walls = Broken()  # a course that lies in /tmp would be covered by the worker's own
    walls.more = tuple(_bound({str(root): root}))
    said = refused(walls, Course(root))
    assert f"read {root}" in said
    assert "socket" not in said


def test_a_view_of_everything_is_noticed(course):
    walls = Broken()
    walls.more = ("--ro-bind", "/etc", "/etc")
    assert re.search(r"read /etc\b", refused(walls, course))


def test_no_walls_at_all_are_noticed(course):
    said = refused(Posing(), course)
    for what in (f"read {course.root}", "open a socket", "see processes", "course's package"):
        assert what in said


def test_a_teacher_who_wants_no_walls_gets_none(course):
    with open_sandbox((), LIMITS, is_walled=False) as sandbox:
        prove(sandbox, course)


def test_what_outlives_a_worker_is_noticed(course, monkeypatch):
    monkeypatch.setattr("rectified.grading.sandbox.sandbox.Worker.close", lambda self: None)
    with open_sandbox((), LIMITS) as sandbox, pytest.raises(Unavailable, match="outlive"):
        prove(sandbox, course)


@pytest.mark.parametrize("source", ["import os\nos._exit(0)", "1 / 0"])
def test_a_self_test_that_does_not_end_well_is_no_proof(course, monkeypatch, source):
    monkeypatch.setattr("rectified.grading.selftest.ATTEMPTS", source)
    with (
        open_sandbox((), LIMITS) as sandbox,
        pytest.raises(Unavailable, match="test of the sandbox"),
    ):
        prove(sandbox, course)

"""Before a class is let in the walls are tried; where one is missing, nothing is graded."""

import re
from pathlib import Path

import pytest

from rectified.grading.limits import Limits
from rectified.grading.sandbox import Unavailable, open_sandbox
from rectified.grading.sandbox.bubblewrap import Bubblewrap, _bound
from rectified.grading.sandbox.sandbox import Sandbox
from rectified.grading.sandbox.unwalled import Unwalled
from rectified.grading.selftest import attempts, prove

pytestmark = [pytest.mark.grading, pytest.mark.usefixtures("walls")]

LIMITS = Limits(cell=6.0, test=4.0)


@pytest.fixture
def private(tmp_path):
    """Return what nobody inside may see: a course, and its gradebook."""
    gradebook = tmp_path / "course" / "gradebook.db"
    gradebook.parent.mkdir()
    gradebook.write_text("secret")
    return [gradebook.parent, gradebook]


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


def refused(walls, private):
    with Sandbox(walls, LIMITS) as sandbox, pytest.raises(Unavailable) as said:
        prove(sandbox, private)
    return str(said.value)


def test_whole_walls_hold(private):
    with open_sandbox((), LIMITS) as sandbox:
        assert sandbox.walls.is_walled
        assert attempts(sandbox, private) == []
        prove(sandbox, private)


def test_walls_for_each_worker_anew_hold(private):
    with Sandbox(Bubblewrap(is_for_one=True), LIMITS) as sandbox:
        prove(sandbox, private)


def test_a_network_is_noticed(private):
    walls = Broken()
    walls.without = ("--unshare-net",)
    said = refused(walls, private)
    assert "nothing is graded" in said
    assert "open a socket to this machine" in said
    assert "open a socket to a process of this machine" in said


def test_a_view_of_the_course_is_noticed(root):
    walls = Broken()
    place = Path("/srv")  # a course that lies in /tmp would be covered by the worker's own
    walls.more = tuple(_bound({str(place): root}))
    said = refused(walls, [place])
    assert f"read {place}" in said
    assert "socket" not in said


def test_a_view_of_everything_is_noticed(private):
    walls = Broken()
    walls.more = ("--ro-bind", "/etc", "/etc")
    assert re.search(r"read /etc\b", refused(walls, private))


def test_no_walls_at_all_are_noticed(private):
    said = refused(Posing(), private)
    for what in (f"read {private[0]}", "open a socket", "see processes", "course's package"):
        assert what in said


def test_a_teacher_who_wants_no_walls_gets_none(private):
    with open_sandbox((), LIMITS, is_walled=False) as sandbox:
        prove(sandbox, private)


def test_what_outlives_a_worker_is_noticed(private, monkeypatch):
    monkeypatch.setattr("rectified.grading.sandbox.sandbox.Worker.close", lambda self: None)
    with open_sandbox((), LIMITS) as sandbox, pytest.raises(Unavailable, match="outlive"):
        prove(sandbox, private)


@pytest.mark.parametrize("source", ["import os\nos._exit(0)", "1 / 0"])
def test_a_self_test_that_does_not_end_well_is_no_proof(private, monkeypatch, source):
    monkeypatch.setattr("rectified.grading.selftest.ATTEMPTS", source)
    with (
        open_sandbox((), LIMITS) as sandbox,
        pytest.raises(Unavailable, match="test of the sandbox"),
    ):
        prove(sandbox, private)

"""An exercise that needs what is not installed says so, in every report, and earns nothing."""

import re
import sys

import pytest

from tools.exercises.assignment import assignments

NEEDY = [one for one in assignments() if one.notebook.metadata.rectified.needs]


@pytest.fixture(params=NEEDY, ids=lambda one: one.name)
def exercise(request, monkeypatch):
    """Return an exercise, while nothing that it needs can be imported."""
    needs = request.param.notebook.metadata.rectified.needs
    loaded = [name for name in sys.modules if name.partition(".")[0] in needs]
    for name in {*needs, *loaded}:
        monkeypatch.setitem(sys.modules, name, None)
    return request.param


def test_it_is_optional(exercise):
    assert exercise.notebook.metadata.rectified.optional
    assert exercise.lacking == exercise.notebook.metadata.rectified.needs


def test_every_report_says_what_is_missing(exercise):
    judged = list(exercise.judge())
    assert [one.cell for one in judged] == list(exercise.points)
    assert not any(one.points for one in judged)
    for one in judged:
        (report,) = one.reports
        assert "raised ModuleNotFoundError" in str(report)
        for name in exercise.lacking:
            assert re.search(rf"is not installed, .*optional.* `pip install {name}`", str(report))
        assert not one.whys


def test_where_nothing_was_written_reports_say_so_all_the_same(exercise):
    for one in exercise.judge(exercise.untouched()):
        assert not one.points
        assert "is not written yet" in str(one.reports[0])

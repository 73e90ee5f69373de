"""Every exercise in a browser: the same checks, the same reasons, the same grade."""

import json
import os

import pytest
from grading.school import School

from in_browser.desk import Desk, plain, points, words
from tools.exercises.assignment import Assignment, assignments
from tools.exercises.corpus import answers

HERE = [one for one in assignments() if not one.notebook.metadata["rectified"]["needs"]]
FRESH = "%reset -f\nimport warnings, numpy\nwarnings.resetwarnings()\nnumpy.seterr(all='warn')"
"""Undoes what an answer has left behind in the kernel."""
JUDGE = """
import builtins

def judge(sources):
    import json
    from IPython.utils.capture import capture_output

    told = []
    for source in sources:
        with capture_output() as shown:
            done = get_ipython().run_cell(source)
        error = done.error_before_exec or done.error_in_exec
        data = shown.outputs[-1].data if shown.outputs else {}
        given = 0 if error else data.get("text/plain")
        told.append([given, str(error or data.get("text/html", ""))])
    print(json.dumps(told))

builtins.judge = judge  # where no answer looks
"""
"""Runs cells in the kernel as a student does, all at once, and tells what each one gave."""


def chosen(exercise, released):
    """Yield answers of the corpora: all where EVERY is set, else for each visible test the first
    that loses its points and whose student is told why.
    """
    left = set(released.points)
    for answer in answers(exercise):
        lost = {name for name in left if answer.points[name] < released.points[name]}
        if os.environ.get("EVERY") or (answer.kind == "wrong" and answer.whys and lost):
            left -= lost
            yield answer


@pytest.fixture(scope="module", params=HERE, ids=lambda one: one.name)
def exercise(request):
    return request.param


@pytest.fixture(scope="module")
def released(exercise):
    """The exercise as students have it: without solutions and hidden tests."""
    return Assignment(exercise.release)


@pytest.fixture(scope="module")
def desk(exercise, browser, site_address):
    desk = Desk(browser, site_address, exercise.name).ready()
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def solution(exercise):
    return next(one.sources for one in answers(exercise) if one.kind == "solution")


@pytest.fixture(scope="module")
def solved(desk, solution):
    """The cells of the notebook once the solution was written into it and all was run."""
    desk.write(solution)
    return desk.run_all()


def test_the_solution_passes_every_visible_test(released, solved):
    given = {name: points(solved[name]["outputs"], most) for name, most in released.points.items()}
    assert given == released.points
    outputs = [one for cell in solved.values() for one in cell.get("outputs", [])]
    assert not [one for one in outputs if one["output_type"] == "error"]


def test_figures_are_shown(solved, desk):
    shown = [name for name, cell in solved.items() if "widget-view" in str(cell.get("outputs"))]
    plots = desk.notebook.locator(".rectified-plot")
    for number in range(len(shown)):
        plots.nth(number).wait_for()
    for fault in ("javascript error", "widget"):
        assert not desk.notebook.locator(".jp-OutputArea-output").get_by_text(fault).count()


def test_a_wrong_answer_is_told_what_native_python_says(exercise, released, desk):
    desk.execute(JUDGE)
    cells = list(cells_to_run(released))
    wrong = []
    for answer in chosen(exercise, released):
        sources = [answer.sources.get(name, released.cells[name].source) for name in cells]
        _, outputs = desk.execute(FRESH, f"__import__('builtins').judge({sources!r})")
        printed = "".join(one.get("text", "") for one in outputs)
        got = dict(zip(cells, json.loads(printed), strict=True))
        for judged in released.judge(answer.sources, looks=False):
            given, said = got[judged.cell]
            if (released.points[judged.cell] if given is None else float(given)) != judged.points:
                wrong.append((answer.title, judged.cell, judged.points, said))
            reasons = [plain(why.explanation) for report in judged.reports for why in report.whys]
            missing = [reason for reason in reasons if reason not in words(said)]
            wrong += [(answer.title, judged.cell, reason, said) for reason in missing]
    assert not wrong


def cells_to_run(released):
    """Yield the names of the cells that bind names or test them: those that judging runs."""
    begun = False
    for name, cell in released.cells.items():
        begun |= name in released.answers
        wanted = name in released.points or name in released.answers or not begun
        if cell.cell_type == "code" and wanted:
            yield name


def test_the_downloaded_file_gets_the_grade_of_native_python(
    exercise, desk, solved, solution, tmp_path, walls
):
    school = School.make(tmp_path / "course", exercise.name)
    school.hand_in_sources("native", solution)
    school.folder("browser").mkdir(parents=True)
    name = desk.download(school.folder("browser") / school.release().name)
    assert name == school.release().name
    results = school.judge()
    assert not any(one.problem or one.faults for one in results.values())
    totals = school.totals()
    assert totals["browser"] == totals["native"] == sum(exercise.points.values())


def test_work_survives_a_reload(solved, solution, desk):
    desk.wait_until_kept()
    desk.page.reload()
    desk.opened()
    cells = desk.cells()
    for name, source in solution.items():
        assert "".join(cells[name]["source"]) == source
    for name, cell in solved.items():
        assert len(cells[name].get("outputs", [])) == len(cell.get("outputs", []))
    test_figures_are_shown(solved, desk)  # as they were, without a Python behind them


def test_nothing_was_asked_of_another_host_and_nothing_failed(desk):
    assert not desk.outside
    assert not desk.errors

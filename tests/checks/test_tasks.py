"""Every task: its right answer passes, each mistake fails and is recognised."""

import inspect
import math

import numpy as np
import pytest

from rectified.calls import apply
from rectified.checks import CheckFailed, check_task, tasks
from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.checks.tasks._stuck import stuck

TASKS = [tasks.task(name) for name in tasks.names()]
each = pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
MISTAKES = [
    pytest.param(task, mistake, wrong, id=f"{task.name}-{mistake.name}{number or ''}")
    for task in TASKS
    for mistake in task.mistakes
    for number, wrong in enumerate(mistake.implementations)
]


@each
def test_the_right_answer_passes(task):
    report = check_task(task.answer, task, seed=1)
    assert report.passed, str(report)


@each
@pytest.mark.sweep
def test_the_right_answer_passes_whatever_is_drawn(task):
    for seed in range(12):
        report = check_task(task.answer, task, seed=seed)
        assert report.passed, f"{seed}: {report}"


def test_not_a_number_is_left_as_it_was_where_it_stays():
    case = Case(({"loss": [1.0, math.nan], "last": math.nan},))
    kind = Kind("diverged", "what has diverged", lambda rng: [case])
    task = Task(
        name="steps",
        arguments=("report",),
        returns=("how many",),
        answer=lambda report: len(report["loss"]),
        kinds=(kind,),
    )
    report = check_task(task.answer, task, cases=["diverged", "unmodified"])
    assert report.passed, str(report)


def test_every_unit_of_a_stuck_net_has_a_kink():
    rng = np.random.default_rng(0)
    for _ in range(2000):
        weights, *_ = stuck(rng, (2, 6, 1), 18).arguments
        assert weights[0].any(axis=1).all()


@each
def test_lists_are_as_good_as_arrays(task):
    def listed(*arguments):
        return _as_lists(task.answer(*arguments))

    assert check_task(listed, task).passed


def _as_lists(data):
    if isinstance(data, np.ndarray):
        return data.tolist()
    if isinstance(data, dict):
        return {key: _as_lists(one) for key, one in data.items()}
    return [_as_lists(one) for one in data] if isinstance(data, list | tuple) else data


@pytest.mark.parametrize(("task", "mistake", "wrong"), MISTAKES)
def test_a_mistake_fails_and_is_recognised(task, mistake, wrong):
    report = check_task(wrong, task)
    assert not report.passed
    names = [why.name for why in report.whys]
    assert mistake.name in names, names
    assert len(names) <= 2
    assert mistake.explanation in str(report)


@each
@pytest.mark.parametrize("seed", [3, 4])
def test_drawn_cases_differ_and_pass(task, seed):
    kind = task.drawn(task.kinds, seed)
    cases = kind.cases(np.random.default_rng(0))
    assert cases
    others = task.drawn(task.kinds, seed + 10).cases(np.random.default_rng(0))
    assert repr(cases) != repr(others), "nothing is drawn: a table of the published cases passes"


@each
def test_the_record_names_its_arguments(task):
    assert tuple(inspect.signature(task.answer).parameters) == task.arguments
    names = [mistake.name for mistake in task.mistakes]
    assert len(names) == len(set(names))


@each
def test_arguments_are_plain_data(task):
    for kind in task.kinds:
        cases = kind.cases(np.random.default_rng(0))
        assert cases, kind.name
        assert all(_is_plain(case.arguments) for case in cases), kind.name


def _is_plain(data):
    if isinstance(data, list | tuple):
        return all(map(_is_plain, data))
    if isinstance(data, dict):
        return all(isinstance(key, str) for key in data) and all(map(_is_plain, data.values()))
    return isinstance(data, np.ndarray | bool | int | float | str) or data is None


def _cases(rng):
    drawn = [np.round(rng.normal(size=(size, 3)), 2) for size in (2, 4)]
    return [Case((np.array([[1.0, 2.0], [3.0, -4.0]]), 2.0)), *(Case((x, 0.5)) for x in drawn)]


def fit(x, rate):
    """Return two parts, a sum over examples and a number."""
    return x.sum(0) * rate, float(x.mean())


toy = Task(
    name="fit",
    arguments=("x", "rate"),
    returns=("the weight", "the loss"),
    answer=fit,
    kinds=(Kind("all", "all cases", _cases),),
    mistakes=(Mistake("ignores-rate", lambda x, rate: (x.sum(0), x.mean()), "rate is not used."),),
)


@pytest.mark.parametrize(
    ("wrong", "why", "says"),
    [
        (lambda x, rate: (-fit(x, rate)[0], fit(x, rate)[1]), "flipped-sign", "In the weight"),
        (lambda x, rate: (x.mean(0) * rate, x.mean()), "mean-for-sum", "a mean where the sum"),
        (lambda x, rate: (x * rate, x.mean()), "not-summed", "one number for each example"),
        (lambda x, rate: fit(x, rate)[::-1], "parts-exchanged", "another order"),
        (lambda x, rate: fit(x, rate)[0], "part-missing", "2 things: the weight and the loss"),
        (lambda x, rate: (x.sum(0) * rate * 3, x.mean()), "factor", "3 times what it should be"),
        (lambda x, rate: (x.sum(0), x.mean()), "ignores-rate", "rate is not used"),
        (lambda x, rate: print(fit(x, rate)), "prints-instead-of-returning", "printed"),
        (lambda x, rate: None, "returns-nothing", "without return"),
        (lambda x, rate: (np.round(x.sum(0) * rate, 1), x.mean()), "rounded", "all digits"),
    ],
)
def test_what_any_function_can_get_wrong_is_recognised(wrong, why, says):
    report = check_task(wrong, toy)
    assert [one.name for one in report.whys] == [why]
    assert says in str(report)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda x, rate: 1 / 0, "raised ZeroDivisionError"),
        (lambda x: 0, "could not be called like this"),
        (lambda x, rate: (fit(x, rate)[0], "low"), "should be a number, but is the text 'low'"),
        (lambda x, rate: (np.zeros(5), 0), "should be an array of 2 numbers, but is an array of 5"),
        (lambda x, rate: (object(), 0), "cannot be read: an object is neither numbers nor"),
        (lambda x, rate: {"weight": 0}, "but is a dict with the keys 'weight'"),
        (lambda x, rate: (x.sum(0) * rate + x[0, 0] ** 2, x.mean()), "should be [8, -4], but is"),
    ],
)
def test_what_a_student_reads(wrong, says):
    report = check_task(wrong, toy)
    assert not report.passed
    assert says in str(report)
    assert report.whys == ()


def test_points():
    def table(x, rate):
        return fit(x, rate) if x.shape == (2, 2) else (x[0] * 0, 0.0)

    with pytest.raises(CheckFailed):
        check_task(table, toy, cases=["all"], seed=5).score(2)
    assert repr(check_task(fit, toy, seed=5).score(2)) == "2"


def test_arguments_are_copies():
    def cruel(x, rate):
        answer = fit(x, rate)
        x[...] = 0
        return answer

    report = check_task(cruel, toy)
    assert "changed what it was given" in str(report)
    assert [why.name for why in report.whys] == ["overwrites-its-input"]


@pytest.mark.parametrize("depth", [3, 30])
def test_deep_lists_come_to_an_end(depth):
    def deep():
        data = 1.0
        for _ in range(depth):
            data = [data]
        return data

    assert bool(apply(deep, ()).unreadable) == (depth > 6)


@pytest.mark.parametrize(
    ("arguments", "options", "error", "says"),
    [
        ((3, toy), {}, TypeError, "expected a function to check; got 3"),
        ((fit, "fit"), {}, ValueError, "there is no task 'fit'; expected one of"),
        (
            (fit, toy),
            {"cases": "some"},
            ValueError,
            "fit has no cases 'some'; expected some of all",
        ),
        ((fit, toy), {"cases": []}, ValueError, "must name at least one kind"),
    ],
)
def test_wrong_calls(arguments, options, error, says):
    with pytest.raises(error, match=says):
        check_task(*arguments, **options)


def test_the_arrays_of_a_list_are_counted():
    def listed(x, rate):
        return [x.sum(0), x * rate, x]

    three = Task(
        name="three", arguments=("x", "rate"), returns=("the list",), answer=listed, kinds=toy.kinds
    )
    report = check_task(lambda x, rate: [x.sum(0), x * rate, -x], three)
    assert "Array 3 of 3 in the answer of" in str(report)
    report = check_task(lambda x, rate: [x.sum(0)], three)
    assert "should be 3 things, but is 1 thing." in str(report)


def test_another_shape_is_recognised_where_many_answers_are_right():
    scaled = Task(
        name="scaled",
        arguments=("x", "rate"),
        returns=("the column",),
        answer=lambda x, rate: x[:, :1],
        kinds=toy.kinds,
        measure=lambda answer, x, rate: answer / np.abs(answer).max(),
    )
    assert check_task(lambda x, rate: 7 * x[:, :1], scaled).passed
    report = check_task(lambda x, rate: 7 * x[:, 0], scaled)
    assert [why.name for why in report.whys] == ["flattened"]

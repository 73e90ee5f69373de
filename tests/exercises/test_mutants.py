"""Every small change of a solution loses points, or is right too, and it is written down why."""

import re

import pytest

from exercises import small
from exercises.needs import present
from tools.exercises import mutants
from tools.exercises.assignment import assignments

EXERCISES = {one.name: one for one in assignments()}


@pytest.mark.proof
@pytest.mark.parametrize("name", EXERCISES)
def test_no_mutant_survives_unexplained(name):
    exercise = present(EXERCISES[name])
    done = mutants.run(exercise)
    assert len(done.all) >= 10
    assert not done.unexplained, "\n".join(done.lines())
    assert not done.in_vain, "\n".join(done.lines())


@pytest.fixture
def reasons(tmp_path, monkeypatch):
    """Write down why mutants of the small exercise are right."""

    def write(**names):
        texts = [
            f"[[equivalent]]\nmutants = {list(mutants)!r}\nreason = {reason!r}\n"
            for reason, mutants in names.items()
        ]
        (tmp_path / "small/equivalent.toml").write_text("\n".join(texts), "utf-8")

    monkeypatch.setattr(mutants, "ANSWERS", tmp_path)
    return write


KINK = "relu: kept = x >= 0"
SLOPES = [f"slope: return np.heaviside(x, {value})" for value in ("0.0", "1.0")]


def test_survivors_need_a_reason(tmp_path, reasons):
    exercise = small.written(tmp_path)
    done = mutants.run(exercise)
    assert [one.name for one in done.survivors] == [KINK, *SLOPES]
    assert done.unexplained == list(done.survivors)
    told = "\n".join(done.lines())
    assert re.match(
        r"small: \d+ mutants in [\d.]+ s; \d+ lose points, 0 are explained, 3 are not", told
    )
    assert f"# was: kept = x > 0\n[[equivalent]]\nmutants = ['{KINK}']\nreason = ''" in told

    reasons(at_0_both_are_0=[KINK], every_slope_is_right=SLOPES)
    done = mutants.run(exercise)
    assert not done.unexplained
    assert not done.in_vain


def test_a_reason_for_no_survivor_is_in_vain(tmp_path, reasons):
    exercise = small.written(tmp_path)
    reasons(a=[KINK, "relu: return x"], b=[*SLOPES, "slope: return np.heaviside(x)"])
    done = mutants.run(exercise)
    assert done.in_vain == [
        "relu: return x  (there is no such mutant)",
        "slope: return np.heaviside(x)  (it loses points)",
    ]


def test_an_endless_mutant_loses_points(tmp_path, reasons, monkeypatch):
    monkeypatch.setattr(mutants, "LEAST", 0.3)
    made = small.notebook()
    made.cells[3].source = made.cells[3].source.replace(
        "    kept = x > 0\n",
        "    kept = x > 0\n    n = 3\n    while n > 0:\n        n = n - 1\n",
    )
    done = mutants.run(small.written(tmp_path, made))
    assert "relu: n = n + 1" in {one.name for one in done.all}
    assert "relu: n = n + 1" not in {one.name for one in done.survivors}


def test_a_solution_that_loses_points_proves_nothing(tmp_path, reasons):
    made = small.notebook()
    made.cells[3].source = made.cells[3].source.replace("x > 0", "x > 1")
    with pytest.raises(ValueError, match="the solution of small loses points itself"):
        mutants.run(small.written(tmp_path, made))

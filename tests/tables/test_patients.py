"""A report on half a page, and the rounds of a student's doctor."""

from rectified.checks.tasks.diagnose import answer as doctor
from rectified.experiments.patients import FAULTS, report
from rectified.tables.patients import chart, rounds


def test_a_chart_has_every_line():
    found = report("kinks far off the data", 1)
    table = chart(found)
    lines = {row[0]: row[1:] for row in table.rows}
    assert set(found["start"]) < set(lines)
    units = found["layers"][1]
    assert lines["firing"][0] == f"{units}/0/0"
    assert lines["learning"][0] == f"0/0/{units}"
    assert lines["bend"] == ["0", "0"]  # not the rounding that differs between machines


def test_the_rounds_of_a_good_doctor():
    for fault, said in rounds(doctor, seeds=[1]).rows:
        assert said == f"{fault} (1)"


def test_the_rounds_of_one_who_says_nothing():
    table = rounds(lambda report: report["nothing"], seeds=[1])
    assert [row[1] for row in table.rows] == ["no answer (1)"] * len(FAULTS)

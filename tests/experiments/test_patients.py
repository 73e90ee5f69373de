"""Nets with a known fault: each shows its sign, and no other one's."""

import numpy as np
import pytest

from rectified.checks.tasks.diagnose import answer as doctor
from rectified.experiments.patients import FAULTS, STEPS, report, stranger

SEEDS = range(700, 706)

each = pytest.mark.parametrize("fault", FAULTS)


@each
def test_a_careful_doctor_finds_every_fault(fault):
    assert [doctor(report(fault, seed)) for seed in SEEDS] == [fault] * len(SEEDS)


@each
def test_a_report_is_complete_and_finite(fault):
    found = report(fault, SEEDS[0])
    hidden = found["layers"][1:-1]
    assert len(found["loss"]) == STEPS + 1
    assert np.isfinite(found["loss"]).all()
    for when in ("start", "end"):
        lines = found[when]
        assert len(lines["signal"]) == len(lines["gradient"]) == len(hidden)
        assert np.isfinite([*lines["signal"], *lines["gradient"], lines["bend"]]).all()
        assert lines["lowest"] <= lines["highest"]
        for name in ("firing", "learning"):
            assert [len(shares) for shares in lines[name]] == hidden
            assert all(((shares >= 0) & (shares <= 1)).all() for shares in lines[name])


@each
def test_neighbouring_seeds_draw_every_kind_of_net(fault):
    kinds = len(FAULTS[fault].draws)
    reports = [report(fault, seed) for seed in SEEDS[:kinds]]
    assert len({str(one["layers"]) + str(one["rate"]) for one in reports}) == kinds


def test_a_report_is_the_reader_s_own():
    mine = report("healthy", 1)
    mine["loss"][:] = 0
    assert report("healthy", 1)["loss"].all()


def test_a_stranger_s_fault_follows_from_the_seed():
    causes = {doctor(stranger(seed)) for seed in range(12)}
    assert len(causes) > 4
    assert str(stranger(3)) == str(stranger(3))

"""Times are taken in turn and the best is kept, whatever the clock of the test says."""

import pytest

from rectified.experiments.timing import fastest


class Machine:
    """A clock that moves when something runs, by what that takes, and by what disturbs it."""

    def __init__(self, takes, disturbed=()):
        self.now, self.takes, self.calls = 0.0, takes, []
        self.disturbed = set(disturbed)

    def clock(self):
        return self.now

    def run(self, name):
        self.now += self.takes[name] * (100 if len(self.calls) in self.disturbed else 1)
        self.calls.append(name)

    def runs(self):
        return {name: lambda name=name: self.run(name) for name in self.takes}


def test_a_time_is_that_of_one_call():
    machine = Machine({"slow": 0.5, "quick": 0.001})
    best = fastest(machine.runs(), 0.07, clock=machine.clock)
    assert best == pytest.approx({"slow": 0.5, "quick": 0.001})


def test_all_take_turns_and_short_ones_are_repeated():
    machine = Machine({"slow": 0.5, "quick": 0.004})
    fastest(machine.runs(), 0.03, rounds=3, clock=machine.clock)
    assert machine.calls == [*["slow"] * 2, *["quick"] * 2, *["slow", "quick", "quick"] * 3]


def test_what_disturbs_a_round_is_forgotten():
    machine = Machine({"one": 0.5, "other": 0.25}, disturbed=(4, 7))
    assert fastest(machine.runs(), 0.1, rounds=3, clock=machine.clock) == pytest.approx(
        {"one": 0.5, "other": 0.25}
    )


def test_nothing_takes_no_time():
    assert fastest({}, 0.1) == {}

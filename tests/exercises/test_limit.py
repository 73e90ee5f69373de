import signal
import time

import numpy as np
import pytest

from rectified.calls import call
from tools.exercises.limit import Expired, limit


def endless(x):
    while True:
        x = x + 1


def test_what_ends_in_time_is_let_be():
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGPROF)
    with limit(5):
        total = sum(range(1000))
    assert total == 499500
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGPROF)) == before
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_an_endless_loop_ends():
    started = time.process_time()
    with pytest.raises(Expired, match=r"more than 0\.2 s"), limit(0.2):
        endless(0)
    assert time.process_time() - started < 2


def test_it_ends_in_a_call_that_records_whatever_is_raised():
    with pytest.raises(Expired), limit(0.2):
        [call(endless, np.zeros(1)) for _ in range(1000)]


def test_what_was_swallowed_once_has_expired_too():
    def stubborn():
        try:
            endless(0)
        except KeyboardInterrupt:
            return

    with pytest.raises(Expired), limit(0.2):
        stubborn()


def test_an_interrupt_from_the_keyboard_passes_through():
    with pytest.raises(KeyboardInterrupt), limit(5):
        raise KeyboardInterrupt

"""Whatever a function does, an outcome comes back, and nothing else is left behind."""

import functools
import linecache
import logging
import os
import signal
import subprocess
import sys
import threading
import time
import warnings

import numpy as np
import pytest

from rectified.calls import call
from rectified.checks import check

X = np.array([-1.0, 2.0])
EARLY = sys.stderr


class Unreadable:
    def __array__(self, *_, **__):
        raise RuntimeError("not today")


class Speechless(Exception):
    def __str__(self):
        raise ValueError


class Nameless:
    @property
    def __name__(self):
        raise ValueError

    def __call__(self, x):
        return np.maximum(x, 0)


class Exits:
    def __array__(self, *_, **__):
        sys.exit()

    def __repr__(self):
        sys.exit()


def raises(error):
    def function(x):
        raise error

    return function


@pytest.mark.parametrize(
    ("function", "problem"),
    [
        (lambda x: Unreadable(), "an Unreadable that NumPy cannot read (not today)"),
        (lambda x: Exits(), "an Exits that NumPy cannot read"),
        (raises(Speechless()), "raised Speechless."),
        (raises(SystemExit()), "stopped the program instead of returning"),
        (lambda x: sys.exit("bye"), "stopped the program instead of returning"),
        (raises(KeyboardInterrupt()), "raised KeyboardInterrupt."),
        (raises(GeneratorExit()), "raised GeneratorExit."),
        (raises(BaseExceptionGroup("two", [SystemExit()])), "raised BaseExceptionGroup"),
        (raises(MemoryError()), "raised MemoryError."),
        (lambda x: np.broadcast_to(np.int8(0), (10**9,)), "it holds 1000000000 numbers"),
        (lambda x: np.array(["a", "b"]), "text instead of numbers"),
        (lambda x: np.array([1, None]), "an array of other things than numbers"),
    ],
)
def test_what_goes_wrong_is_recorded(function, problem):
    outcome = call(function, X)
    assert problem in outcome.problem
    assert outcome.array is None
    report = check(function, "relu")
    assert not report.passed


def test_recursion_ends():
    def again(x):
        return again(x)

    assert "called itself again and again" in call(again, X).problem


def test_torch_tensor_that_requires_grad():
    torch = pytest.importorskip("torch")
    outcome = call(lambda x: torch.tensor(x, requires_grad=True), X)
    assert "a Tensor that NumPy cannot read" in outcome.problem
    assert call(lambda x: torch.relu(torch.from_numpy(x)), X).problem == ""


def test_no_name():
    assert call(Nameless(), X).name == "your function"
    assert check(Nameless(), "relu").passed


def test_the_line_of_the_cell_that_failed():
    """A notebook keeps its cells' lines, which are in no file, in Python's cache of lines."""
    source = "def wrong(x):\n    return x / np.zeros(3) + x.nothing\n"
    linecache.cache["cell 7"] = (len(source), None, source.splitlines(True), "cell 7")
    cell = {"np": np}
    exec(compile(source, "cell 7", "exec"), cell)
    assert "`return x / np.zeros(3) + x.nothing`" in call(cell["wrong"], X).problem


def test_no_line_of_a_file_is_shown(tmp_path):
    path = tmp_path / "secret.py"
    path.write_text("the secret\n")
    linecache.getlines(str(path))
    cell = {}
    exec(compile("def wrong(x): return 1 / 0", str(path), "exec"), cell)
    assert "secret" not in call(cell["wrong"], X).problem


@pytest.mark.parametrize(
    "numbers",
    [
        [0, 2],
        (0.0, 2.0),
        np.array([0.0, 2.0], object),
        np.array([0, 2], np.longdouble),
        np.ma.array([0.0, 2.0]),
        np.array([0.0, 2.0], ">f8"),
    ],
)
def test_numbers_however_they_come(numbers):
    outcome = call(lambda x: numbers, X)
    assert outcome.problem == ""
    np.testing.assert_array_equal(outcome.array, [0, 2])


def test_the_snapshot_is_taken_in_the_call():
    buffer = np.zeros(2)

    def reuses(x):
        np.maximum(x, 0, out=buffer)
        return buffer

    first, second = call(reuses, X), call(reuses, -X)
    np.testing.assert_array_equal(first.array, [0, 2])
    np.testing.assert_array_equal(second.array, [1, 0])


def test_the_input_is_a_copy_and_its_change_is_noticed():
    x = X.copy()
    assert call(lambda x: x.fill(0), x).modified
    np.testing.assert_array_equal(x, X)
    assert call(lambda x: setattr(x, "shape", (2, 1)), X).modified
    assert not call(np.abs, np.array([np.nan])).modified


def noisy(x):
    print("said")
    print("complained", file=sys.stderr)
    EARLY.write("through an old stream")
    logging.getLogger("student").warning("logged")
    logging.warning("logged at the root")
    os.write(1, b"descriptor one")
    os.write(2, b"descriptor two")
    subprocess.run("echo out; echo err >&2", shell=True, check=True)
    warnings.warn("warned", stacklevel=1)
    np.divide(1.0, np.zeros(2))
    return np.maximum(x, 0)


def test_nothing_is_heard(capfd):
    outcome = call(noisy, X)
    assert outcome.problem == ""
    assert outcome.printed.startswith("said")
    assert capfd.readouterr() == ("", "")
    print("still here")
    print("and here", file=sys.stderr)
    os.write(2, b" and at two")
    assert capfd.readouterr() == ("still here\n", "and here\n and at two")


def test_last_words_are_not_heard(capfd):
    class Complains:
        def __init__(self):
            self.me = self

        def __del__(self):
            raise ValueError("at the very end")

    def leaves_things_behind(x):
        Complains()
        later = threading.Timer(0.05, lambda: print("later", file=sys.stderr))
        later.start()
        return np.maximum(x, 0)

    assert check(leaves_things_behind, "relu", regions="positive").passed
    time.sleep(0.1)
    assert capfd.readouterr() == ("", "")


def test_the_streams_are_real_ones(capfd):
    def picky(x):
        sys.stdout.buffer.write(b"bytes")
        assert sys.stderr.encoding.lower() == "utf-8"
        sys.stdout.reconfigure(line_buffering=True)
        return np.maximum(x, 0)

    outcome = call(picky, X)
    assert outcome.problem == ""
    assert outcome.printed == "bytes"
    assert capfd.readouterr() == ("", "")


def test_descriptors_come_back_however_they_were_treated(capfd):
    def closes(x):
        os.close(1)
        os.close(2)
        sys.stdout.close()
        return np.maximum(x, 0)

    assert call(closes, X).problem == ""
    os.write(2, b"two")
    print("one", flush=True)
    assert capfd.readouterr() == ("one\n", "two")


def test_logging_that_is_broken_breaks_nothing():
    class Broken(logging.Handler):
        @property
        def stream(self):
            raise SystemExit

    log = logging.getLogger("broken")
    log.addHandler(Broken())
    none = logging.getLogger("none")
    kept, none.handlers = none.handlers, None
    try:
        assert call(np.abs, X).problem == ""
    finally:
        none.handlers = kept
        log.handlers.clear()


def test_memory_that_was_never_written_is_no_answer():
    def lucky(x):
        return np.maximum(x, 0, where=x > 0)

    for _ in range(5):
        assert not check(lucky, "relu", regions="negative").passed


def test_a_long_thing_is_not_read():
    assert "it holds 1000000000 things" in call(lambda x: range(10**9), X).problem


def test_a_masked_array_hides_numbers():
    outcome = call(lambda x: np.ma.masked_where(x < 0, x), X)
    assert "a masked array: some of its numbers are hidden" in outcome.problem


def test_texts_can_be_shown():
    problem = call(raises(ValueError("\ud800 and \x1b[31m red")), X).problem
    problem.encode("utf-8")
    assert "\x1b" not in problem


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (np.vectorize(abs), "abs"),
        (functools.partial(np.maximum, 0), "maximum"),
        (lambda x: x, "your function"),
    ],
)
def test_names(function, name):
    assert call(function, X).name == name


def test_a_flood_of_prints_is_cut():
    def flood(x):
        for _ in range(1000):
            print("x" * 1000)

    assert len(call(flood, X).printed) <= 2000


@pytest.mark.parametrize("setting", ["raise", "warn", "call"])
def test_floating_point_settings_do_not_matter(setting):
    def tiny(x):
        np.seterr(all="raise")
        return np.maximum(x, 0)

    with np.errstate(all=setting, call=lambda *_: 1 / 0), warnings.catch_warnings():
        warnings.simplefilter("error")
        assert check(lambda x: np.maximum(x, 0), "relu").passed
        assert check(lambda x: np.where(x > 0, 1.0, 0.0), "relu", wrt="x").passed
        assert check(tiny, "relu").passed


def test_a_real_interrupt_passes_through():
    def slow(x):
        signal.raise_signal(signal.SIGINT)
        return x

    own = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored
    try:
        with pytest.raises(KeyboardInterrupt):
            call(slow, X)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, own)


@pytest.mark.skipif(sys.platform == "emscripten", reason="a browser starts no threads")
def test_outside_the_main_thread():
    outcomes = []
    thread = threading.Thread(target=lambda: outcomes.append(call(raises(SystemExit()), X)))
    thread.start()
    thread.join()
    assert outcomes[0].error == "SystemExit"


def test_an_outcome_is_plain_data():
    def plain(value):
        if isinstance(value, dict):
            return all(map(plain, value.values()))
        if isinstance(value, tuple):
            return all(map(plain, value))
        if isinstance(value, np.ndarray):
            return value.dtype.kind in "biuf"
        return value is None or type(value) in (str, bool, int, float)

    for function in (np.abs, lambda x: Unreadable(), raises(Speechless()), lambda x: object()):
        outcome = call(function, X, {})
        assert all(plain(value) for value in vars(outcome).values()), vars(outcome)

"""A file that was handed in is read, whatever it is; what cannot be is said in a sentence."""

import json
import os
import signal
from contextlib import contextmanager

import pytest

from rectified.grading.handed_in.locate import extra_files, find
from rectified.grading.handed_in.reading import Written, parse, read
from rectified.grading.limits import Limits

LIMITS = Limits(notebook=2_000, cells=3, source=100, extra=100)
SOURCE = "def relu(x):\n    return x  # größer als 0 → x"
CELL = {"cell_type": "code", "id": "relu", "metadata": {}, "source": SOURCE}


def notebook(*cells, **more):
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}


def written(thing, **how):
    return json.dumps(thing, **{"ensure_ascii": False, **how}).encode()


def parsed(*cells):
    return parse(written(notebook(*cells)), Limits())


@contextmanager
def at_most(seconds):
    """Raise where what is inside takes longer."""

    def late(number, frame):
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


TEXT = written(notebook(CELL)).decode()
ENCODED = {
    "as usual": TEXT.encode(),
    "escaped": json.dumps(notebook(CELL)).encode(),
    "with a mark": TEXT.encode("utf-8-sig"),
    "utf-16 with a mark": TEXT.encode("utf-16"),
    "utf-16-le": TEXT.encode("utf-16-le"),
    "utf-16-be": TEXT.encode("utf-16-be"),
    "in one line": written(notebook(CELL), separators=(",", ":")),
    "as lines": written(notebook({**CELL, "source": SOURCE.splitlines(keepends=True)})),
    "line ends of Windows": written(notebook({**CELL, "source": SOURCE.replace("\n", "\r\n")})),
    "line ends of old": written(notebook({**CELL, "source": SOURCE.replace("\n", "\r")})),
    "format 3": written({"worksheets": [{"cells": [{**CELL, "input": CELL["source"]}]}]}),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_a_notebook_is_read_however_it_was_saved(data):
    assert parse(data, Limits()).cells == (Written(SOURCE, "code", "relu", ""),)


def test_a_windows_text_keeps_its_letters():
    data = TEXT.replace("→", "-").encode("cp1252")
    assert "größer" in parse(data, Limits()).cells[0].source


NONE = {
    "empty": (b"", "is empty"),
    "zeros": (b"\0" * 100, "is empty"),
    "zip": (b"PK\x03\x04abc", "ZIP archive"),
    "gzip": (b"\x1f\x8babc", "compressed file"),
    "page": (b"<!DOCTYPE html>", "web page"),
    "picture": (b"\x89PNG\r\n", "picture"),
    "half": (written(notebook(CELL))[:-9], "not written to its end"),
    "brackets": (b"[" * 100_000, "nested too deeply"),
    "objects": (b'{"a":' * 100_000, "nested too deeply"),
    "digits": (b"9" * 10_000, "cannot be read as JSON"),
    "null": (b"null", "no cells"),
    "a list": (b"[]", "no cells"),
    "a number": (b"NaN", "no cells"),
    "cells null": (b'{"cells": null}', "no cells"),
    "cells an object": (b'{"cells": {}}', "no cells"),
    "worksheets a text": (b'{"worksheets": "cells"}', "no cells"),
    "two at once": (written(notebook()) * 2, "cannot be read as JSON"),
}


@pytest.mark.parametrize(("data", "why"), NONE.values(), ids=NONE)
def test_what_is_no_notebook_is_a_sentence(data, why):
    reading = parse(data, Limits())
    assert why in reading.problem
    assert reading.problem.endswith(".")
    assert reading.cells == ()


ODD_CELLS = ["text", 3, None, [], [CELL], {"source": 3}, {"source": ["a", 3]}, {"source": None}]


@pytest.mark.parametrize("odd", ODD_CELLS, ids=repr)
def test_a_cell_that_is_none_is_passed_over_and_the_others_are_read(odd):
    reading = parsed(odd, CELL)
    assert [cell.id for cell in reading.cells] == ["relu"]
    assert "passed over" in reading.notes[0]


@pytest.mark.parametrize("value", [None, 3, [], {}, ["code"], "heading", 1e999])
def test_types_and_names_of_any_kind_are_no_fault(value):
    odd = {"cell_type": value, "id": value, "metadata": value, "source": "a"}
    marked = {"source": "b", "metadata": {"nbgrader": {"grade_id": value}}}
    cells = parsed(odd, marked, {"source": "c", "metadata": {"nbgrader": value}}).cells
    assert [(cell.source, cell.kind) for cell in cells] == [(text, "markdown") for text in "abc"]


def test_what_cannot_be_written_to_a_file_is_replaced():
    data = json.dumps(notebook({**CELL, "source": "a\ud800b\0c"})).encode()
    (cell,) = parse(data, Limits()).cells
    assert cell.source == "a?b\N{REPLACEMENT CHARACTER}c"


def test_what_is_too_much_is_said():
    many = parse(written(notebook(*[CELL] * 4)), LIMITS)
    assert (len(many.cells), many.notes) == (3, ("The notebook has 4 cells; only 3 were read.",))
    long = parse(written(notebook({"source": "x" * 101}, CELL)), LIMITS)
    assert [cell.id for cell in long.cells] == ["relu"]
    assert "101 letters" in long.notes[0]


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "relu.ipynb"
    path.write_bytes(b" " * (LIMITS.notebook + 1))
    assert "at most" in read(path, LIMITS).problem


def _folder(path):
    path.mkdir()


def _pipe(path):
    os.mkfifo(path)


def _link(path):
    secret = path.with_name("secret")
    secret.write_bytes(written(notebook(CELL)))
    path.symlink_to(secret)


def _zeros(path):
    path.symlink_to("/dev/zero")


def _itself(path):
    path.symlink_to(path)


@pytest.mark.parametrize(
    "make", [_folder, _pipe, _link, _zeros, _itself], ids=lambda one: one.__name__
)
def test_what_is_no_file_is_not_opened(tmp_path, make):
    path = tmp_path / "relu.ipynb"
    make(path)
    with at_most(5):
        reading = find(tmp_path, "relu", LIMITS)
    assert reading.problem
    assert reading.cells == ()


NAMES = {
    "relu.ipynb": "",
    "ReLU.ipynb": "called relu.ipynb",
    "relu (1).ipynb": "called relu.ipynb",
    "relu-Copy1.ipynb": "called relu.ipynb",
    "Copy of relu.ipynb": "called relu.ipynb",
    "relu.ipynb.json": "called relu.ipynb",
    "folder/relu.ipynb": "called relu.ipynb",
    "my solution.ipynb": "called relu.ipynb",
}


@pytest.mark.parametrize(("name", "note"), NAMES.items(), ids=NAMES)
def test_a_notebook_of_another_name_is_found_and_said(tmp_path, name, note):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(written(notebook(CELL)))
    reading = find(tmp_path, "relu", Limits())
    assert [cell.id for cell in reading.cells] == ["relu"]
    assert note in " ".join(reading.notes)
    assert bool(note) is bool(reading.notes)


def test_of_several_that_are_likely_the_likeliest_that_can_be_read_is_taken(tmp_path):
    for name, source in (("relu (1)", "copy"), ("relu", ""), ("other", "other")):
        data = written(notebook({**CELL, "source": source})) if source else b"{"
        (tmp_path / f"{name}.ipynb").write_bytes(data)
    assert find(tmp_path, "relu", Limits()).cells[0].source == "copy"


def test_of_several_that_have_other_names_none_is_taken(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.ipynb").write_bytes(written(notebook(CELL)))
    assert "there is no relu.ipynb" in find(tmp_path, "relu", Limits()).problem


def test_a_name_that_says_copy_forty_times_does_not_stop_the_class(tmp_path):
    (tmp_path / f"{'-copy' * 40}x.ipynb").write_bytes(written(notebook(CELL)))
    with at_most(3):
        find(tmp_path, "relu", Limits())


def test_a_notebook_is_found_among_a_thousand_pictures(tmp_path):
    for number in range(1_001):
        (tmp_path / f"frame-{number:04}.png").touch()
    (tmp_path / "relu.ipynb").write_bytes(written(notebook(CELL)))
    assert find(tmp_path, "relu", Limits()).problem == ""


def test_a_name_of_a_file_changes_nothing_in_a_terminal(tmp_path):
    (tmp_path / "relu\x1b[2J\n(1).ipynb").write_bytes(written(notebook(CELL)))
    reading = find(tmp_path, "relu", Limits())
    assert reading.notes
    assert all(note.isprintable() for note in reading.notes)


def test_small_files_beside_the_notebook_are_there_and_nothing_else_is(tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("secret")
    folder = tmp_path / "handed_in"
    (folder / "data").mkdir(parents=True)
    (folder / "data/a.csv").write_text("1")
    (folder / "helpers.py").write_text("x = 1")
    (folder / "large.bin").write_bytes(b"x" * 200)
    (folder / "relu.ipynb").write_text("{}")
    (folder / ".hidden").write_text("x")
    (folder / "link.csv").symlink_to(secret)
    (folder / "out").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.csv")
    found = extra_files(folder, LIMITS)
    assert found == {"data/a.csv": b"1", "helpers.py": b"x = 1"}

"""Whatever is handed in: it is read, rebuilt from the teacher's cells, and judged within bounds."""

import copy
import json

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exercises import small
from grading.case import LIMITS as SMALL
from grading.handing_in import read
from rectified.grading.exercise import Exercise
from rectified.grading.handed_in.match import MOST, match
from rectified.grading.handed_in.reading import KINDS, parse
from rectified.grading.judging.judge import judge
from rectified.grading.limits import Limits
from tools.exercises.assignment import assignments

RELU = assignments(["relu"])[0]
RELEASED = read(RELU.release)
EXERCISE = Exercise("relu", RELU.path.read_text("utf-8"))
LIMITS = Limits(cells=60, source=3_000)

TEXTS = st.text(st.characters(), max_size=20)  # lone surrogates too, which JSON can hold
NAMES = st.sampled_from(["id", "source", "cell_type", "metadata", "nbgrader", "grade_id", "cells"])
JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**400, -(10**4000), float("inf"), float("nan"), 1e-400])
    | st.floats()
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES | TEXTS, inner, max_size=4),
    max_leaves=10,
)
SOURCES = (
    JUNK
    | TEXTS
    | st.sampled_from(
        [
            "def relu(x):\n    return x",
            "import os\nos._exit(0)",
            "raise SystemExit",
            "print('a' * 10**6)",
            "def relu_backward(grad, z):\n    return grad",
            "%matplotlib inline\n!ls",
            "relu = relu_derivative = relu_backward = abs",
        ]
    )
)
PARTS = {
    "source": SOURCES,
    "cell_type": st.sampled_from(KINDS) | JUNK,
    "id": JUNK,
    "metadata": JUNK,
}


@st.composite
def notebooks(draw, released=RELEASED, sources=SOURCES, most=6):
    """Return a released notebook to which things have happened."""
    notebook = copy.deepcopy(released)
    cells = notebook["cells"]
    ids = st.sampled_from([cell["id"] for cell in cells])
    place = st.integers(0, 1_000)
    for _ in range(draw(st.integers(1, most))):
        at = draw(place) % len(cells) if cells else 0
        cell = cells[at] if cells and isinstance(cells[at], dict) else {}
        match draw(
            st.sampled_from(["drop", "double", "move", "junk", "part", "lose", "name", "write"])
        ):
            case "drop":
                del cells[at : at + draw(st.integers(1, 5))]
            case "double":
                cells.insert(draw(place) % (len(cells) + 1), copy.deepcopy(cell))
            case "move":
                cells[:] = draw(st.permutations(cells))
            case "junk":
                cells.insert(at, draw(JUNK))
            case "part":
                part = draw(st.sampled_from(sorted(PARTS)))
                cell[part] = draw(PARTS[part])
            case "lose":
                cell.pop(draw(st.sampled_from(sorted(PARTS))), None)
            case "name":
                other = draw(ids | TEXTS)
                cell["id"], cell["metadata"] = other, {"nbgrader": {"grade_id": draw(ids | JUNK)}}
            case "write":
                cell["source"] = draw(sources)
    if draw(st.integers(0, 9)) == 0:
        notebook[draw(st.sampled_from(["cells", "metadata", "nbformat"]))] = draw(JUNK)
    return notebook


def held(data, exercise=EXERCISE, limits=LIMITS):
    """Read and rebuild what was handed in; hold what holds for anything."""
    reading = parse(data, limits)
    assert bool(reading.problem) <= (reading.cells == ())
    assert len(reading.cells) <= limits.cells
    found = match(exercise, reading)
    steps = found.steps
    assert [step.cell for step in steps if step.cell] == exercise.cells
    for step in steps:
        step.source.encode("utf-8")
        assert "\0" not in step.source
        assert len(step.source) <= max(limits.source, len(step.cell.source) if step.cell else 0)
        assert step.kind in KINDS
        if not step.is_students:
            assert step.source == step.cell.source
        if step.cell:
            assert step.kind == step.cell.node["cell_type"]
    assert sum(step.cell is None for step in steps) <= MOST
    texts = {cell.source for cell in reading.cells} | {""}
    assert all(step.source in texts for step in steps if step.is_students)
    for text in (*found.notes, reading.problem):
        assert not text or (text[0].isupper() and text.endswith(".") and text.isprintable())
    return reading, found


@given(st.binary(max_size=300))
def test_bytes_are_read_or_refused(data):
    held(data)


@given(JUNK, st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7"]))
def test_json_of_anything_is_read_or_refused(thing, encoding):
    held(json.dumps(thing).encode(encoding))


@given(st.lists(JUNK, max_size=5), JUNK)
def test_cells_of_anything_are_read_or_passed_over(cells, more):
    held(json.dumps({"cells": cells, "metadata": more}).encode())
    held(json.dumps({"worksheets": [{"cells": cells}, more]}).encode())


@given(notebooks())
def test_a_released_notebook_to_which_things_have_happened_is_rebuilt(notebook):
    held(json.dumps(notebook).encode())


@given(notebooks(), st.data())
def test_a_notebook_file_that_was_damaged_is_read_or_refused(notebook, data):
    text = bytearray(json.dumps(notebook).encode())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=10))
    held(bytes(text))


@given(st.permutations(RELEASED["cells"]), st.data())
def test_no_answer_is_lost_by_order_and_by_either_name(cells, data):
    answers = {}
    cells = copy.deepcopy(cells)
    for cell in cells:
        name = cell["metadata"]["nbgrader"]["grade_id"]
        if data.draw(st.booleans()):
            cell["id"] = data.draw(
                st.text(max_size=5).filter(lambda one: one not in EXERCISE.of_name)
            )
        else:
            cell["metadata"] = {}
        if EXERCISE.of_name[name].role == "answer":
            cell["source"] = answers[name] = f"{name.replace('-', '_')} = {len(answers)}"
    _, found = held(json.dumps({"cells": cells}).encode())
    steps = {step.name: step.source for step in found.steps if step.cell}
    assert {name: steps[name] for name in answers} == answers
    assert not [step for step in found.steps if step.cell is None]


TINY = Exercise("small", nbformat.writes(small.notebook()))
GIVEN = {
    "cells": [
        {
            "cell_type": cell.node["cell_type"],
            "id": cell.name,
            "metadata": copy.deepcopy(cell.node["metadata"]),
            "source": cell.released,
        }
        for cell in TINY.cells
    ]
}
CODE = st.sampled_from(
    [
        "def relu(x):\n    return np.maximum(x, 0)",
        "def slope(x):\n    return (x > 0) * 1.0",
        "def relu(x):\n    return -x",
        "relu = slope = abs",
        "relu = 'relu'",
        "def relu(x):\n    raise SystemExit('relu')",
        "import os\nos._exit(0)",
        "raise KeyboardInterrupt",
        "print('x' * 10**6)\n1 / 0",
        "!ls\n%timeit 1",
        "for slope in range(3):",
        "np.maximum = None",
    ]
) | st.text(max_size=30)


@pytest.mark.grading
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notebook=notebooks(GIVEN, CODE, most=8))
def test_whatever_is_judged_is_a_notebook_with_points_in_bounds(sandbox, notebook):
    reading, _ = held(json.dumps(notebook).encode(), TINY, SMALL)
    found = judge(TINY, reading, sandbox, SMALL)
    assert {test.name: test.points for test in found.tests} == {
        "test-values": 3,
        "test-slopes": 4,
        "test-large": 3,
    }
    assert all(0 <= test.earned <= test.points for test in found.tests)
    nbformat.validate(nbformat.from_dict(found.notebook))
    json.dumps(found.notebook, ensure_ascii=False, allow_nan=False).encode("utf-8")
    if found.earned < found.points:
        told = [reason.text for reason in found.reasons]
        outputs = [out for cell in found.notebook["cells"] for out in cell.get("outputs", [])]
        assert told or outputs

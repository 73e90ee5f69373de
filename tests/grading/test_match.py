"""Of a notebook that was handed in, the texts of the answers count, wherever they stand."""

import copy
import json

import nbformat
import pytest

from exercises import small
from grading.handing_in import code
from rectified.grading.exercise import Exercise
from rectified.grading.handed_in.match import MOST, match
from rectified.grading.handed_in.reading import Reading, parse
from rectified.grading.limits import Limits

EXERCISE = Exercise("small", nbformat.writes(small.notebook()))
NAMES = [cell.name for cell in EXERCISE.cells]
ANSWERS = {
    "relu": "def relu(x):\n    return np.maximum(x, 0)",
    "slope": "def slope(x):\n    return x > 0",
    "stretch": "Because it is cheap.",
}


def released():
    """Return what students get, as cells by name."""
    return {
        cell.name: {
            "cell_type": cell.node["cell_type"],
            "id": cell.name,
            "metadata": copy.deepcopy(cell.node["metadata"]),
            "source": cell.released or "# only a comment is left of it",
        }
        for cell in EXERCISE.cells
    }


@pytest.fixture
def cells():
    """Return what a student hands in who has answered everything."""
    cells = released()
    for name, source in ANSWERS.items():
        cells[name]["source"] = source
    return cells


def matched(cells):
    reading = parse(json.dumps({"cells": list(cells)}).encode(), Limits())
    found = match(EXERCISE, reading)
    assert [step.cell for step in found.steps if step.cell] == EXERCISE.cells
    locked = [step for step in found.steps if not step.is_students]
    assert [step.source for step in locked] == [step.cell.source for step in locked]
    return found


def answers(found):
    return {step.name: step.source for step in found.steps if step.cell and step.is_students}


def own(found):
    """Return what a student has added, each with the teacher's cell before it."""
    before, added = "", []
    for step in found.steps:
        if step.cell:
            before = step.name
        else:
            added.append((before, step.source))
    return added


def test_answers_stand_in_the_teachers_notebook(cells):
    found = matched(cells.values())
    assert answers(found) == ANSWERS
    assert own(found) == []
    assert found.notes == []


def test_what_was_never_touched_was_not_handed_in():
    found = matched(released().values())
    assert not any(step.handed_in for step in found.steps)
    assert found.notes == []


def test_an_unreadable_file_is_an_empty_notebook_of_the_teachers():
    found = match(EXERCISE, Reading(problem="It is empty."))
    assert [step.cell for step in found.steps] == EXERCISE.cells
    assert set(answers(found).values()) == {""}
    assert found.notes == []


def test_spaces_at_ends_of_lines_are_no_answer():
    cells = released()
    cells["relu"]["source"] = "\n" + cells["relu"]["source"].replace("\n", "  \n") + "\n\n"
    assert not any(step.handed_in for step in matched(cells.values()).steps)


def test_order_does_not_count(cells):
    found = matched(reversed(cells.values()))
    assert answers(found) == ANSWERS
    assert own(found) == []


def test_types_do_not_count(cells):
    for cell in cells.values():
        cell["cell_type"] = "raw"
    found = matched(cells.values())
    assert [step.kind for step in found.steps] == [c.node["cell_type"] for c in EXERCISE.cells]
    assert answers(found) == ANSWERS


@pytest.mark.parametrize("kept", ["id", "metadata"])
def test_either_name_of_a_cell_is_enough(cells, kept):
    for cell in cells.values():
        if kept == "id":
            cell["metadata"] = {}
        else:
            cell["id"] = f"colab-{id(cell)}"
    found = matched(cells.values())
    assert answers(found) == ANSWERS
    assert own(found) == []


def test_without_any_name_an_answer_is_known_by_what_it_defines_and_where_it_stands(cells):
    for cell in cells.values():
        cell["metadata"], cell["id"] = {}, ""
    found = matched(cells.values())
    assert answers(found) == ANSWERS
    assert not [note for note in found.notes if "relu" in note]


def test_where_both_names_disagree_the_mark_of_nbgrader_counts(cells):
    cells["relu"]["id"], cells["slope"]["id"] = "slope", "relu"
    assert answers(matched(cells.values())) == ANSWERS


def test_a_missing_answer_is_empty_and_said(cells):
    del cells["relu"]
    found = matched(cells.values())
    assert answers(found) == {**ANSWERS, "relu": ""}
    assert found.notes == ["The cell relu was missing: what it should hold counts as not written."]


def test_missing_tests_are_put_back_and_said(cells):
    del cells["test-values"], cells["test-large"]
    found = matched(cells.values())
    assert "Missing were the tests test-values, test-large." in found.notes[0]
    assert "nothing is lost" in found.notes[0]


def test_missing_text_is_not_worth_a_word(cells):
    del cells["title"], cells["task"], cells["imports"]
    assert matched(cells.values()).notes == []


def test_a_notebook_of_something_else_is_said():
    found = matched([code("1 + 1"), code("x = 3")])
    assert found.notes == ["No cell of the exercise small was found in the notebook."]
    assert own(found) == [("", "1 + 1"), ("", "x = 3")]


@pytest.mark.parametrize("name", ["test-values", "title", "imports"])
def test_edits_of_locked_cells_do_not_count(cells, name):
    cells[name]["source"] = "import numpy as np\nnp.maximum = min"
    found = matched(cells.values())
    assert answers(found) == ANSWERS
    texts = [text for _, text in own(found)]
    assert texts == ([cells[name]["source"]] if name == "imports" else [])


def test_an_import_that_was_added_to_a_setup_cell_runs_after_it(cells):
    cells["imports"]["source"] += "\nimport math"
    assert own(matched(cells.values())) == [("imports", "import numpy as np\nimport math")]


def test_of_two_copies_both_run_in_their_order_and_it_is_said(cells):
    again = {**cells["relu"], "source": "def relu(x):\n    return x"}
    found = matched([*cells.values(), again])
    assert answers(found) == ANSWERS
    assert own(found) == [("stretch", again["source"])]
    assert found.notes == ["The cell relu stands there twice."]


def test_of_two_copies_the_one_that_was_written_in_is_the_answer(cells):
    found = matched([released()["relu"], *cells.values()])
    assert answers(found) == ANSWERS
    assert own(found) == []


def test_two_copies_of_a_test_are_one_test(cells):
    found = matched([cells["test-values"], *cells.values(), cells["test-values"]])
    assert own(found) == []
    assert found.notes == []


def test_an_answer_in_an_added_cell_runs_there(cells):
    cells["relu"]["source"] = released()["relu"]["source"]
    listed = list(cells.values())
    listed.insert(NAMES.index("relu") + 1, code(ANSWERS["relu"]))
    found = matched(listed)
    assert ANSWERS["relu"] in [*answers(found).values(), *(text for _, text in own(found))]
    names = [step.source for step in found.steps]
    assert names.index(ANSWERS["relu"]) < NAMES.index("test-values")


def test_an_answer_written_into_an_added_cell_is_not_said_to_be_missing(cells):
    cells["relu"] = code(ANSWERS["relu"])
    found = matched(cells.values())
    assert answers(found) == ANSWERS
    assert found.notes == []


def test_cells_of_ones_own_stay_where_they_stand(cells):
    listed = [code("first = 1")]
    for name, cell in cells.items():
        listed += [cell, code(f"after = {name!r}")]
    expected = [("", "first = 1"), *((name, f"after = {name!r}") for name in NAMES)]
    assert own(matched(listed)) == expected


def test_a_cell_of_ones_own_that_calls_itself_a_test_is_dropped(cells):
    fake = {**code("points = 3"), "id": "test-values"}
    assert own(matched([fake, *cells.values()])) == []


def test_a_text_without_a_name_counts_for_the_answer_in_words_by_its_place(cells):
    cells["stretch"] = {"cell_type": "markdown", "metadata": {}, "source": "Because."}
    assert answers(matched(cells.values()))["stretch"] == "Because."


def test_empty_cells_are_dropped(cells):
    assert own(matched([code(""), *cells.values(), code(" \n ")])) == []


def test_more_cells_than_are_run_are_said(cells):
    found = matched([*cells.values(), *(code(f"x = {i}") for i in range(MOST + 5))])
    assert [text for _, text in own(found)] == [f"x = {i}" for i in range(MOST)]
    assert "205 cells; only 200 of them are run" in found.notes[0]

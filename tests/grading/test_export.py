"""Grades as files: what Canvas, Moodle and spreadsheets take, and nothing that they would run."""

import csv
import json
import pathlib
import shutil
import warnings
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from rectified.grading.export import FORMATS, Missing, export, sheet
from rectified.grading.export.grades import Total
from rectified.grading.export.standing import standing

pytestmark = pytest.mark.nbgrader

TESTS, BY_HAND = {"test-values": 2.0, "test-arrays": 1.0}, {"stretch": 3.0}
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", " =1+1", '"=1+1')


@dataclass
class Course:
    """A course in a folder."""

    root: pathlib.Path

    @property
    def gradebook_url(self):
        return f"sqlite:///{self.root}/gradebook.db"

    def autograded(self, student, assignment):
        return self.root / "autograded" / student / assignment

    def open(self):
        return Gradebook(self.gradebook_url)

    def hand_in(self, student, earned, by_hand, *, to="relu", penalty=None, **known):
        """Let a student hand in; earned is None where it was not graded, by_hand where it waits."""
        with self.open() as book, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # nbgrader's, of its own objects
            book.update_or_create_student(student, **known)
            notebook = book.add_submission(to, student).notebooks[0]
            notebook.late_submission_penalty = penalty
            for grade in notebook.grades:
                points = [by_hand] if grade.cell.name in BY_HAND else earned and [earned.pop(0)]
                if points and points[0] is not None:
                    grade.manual_score, grade.needs_manual_grade = points[0], False
            book.db.commit()


@pytest.fixture(scope="module")
def first(environment, tmp_path_factory):
    """A course with two exercises and nobody in it."""
    course = Course(tmp_path_factory.mktemp("first"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", environment["PATH"])  # nbgrader calls alembic by name
        with course.open() as book:
            for name in ("relu", "elu"):
                book.add_assignment(name)
                book.add_notebook(name, name)
                for cell, points in TESTS.items():
                    book.add_grade_cell(cell, name, name, max_score=points, cell_type="code")
                for cell, points in BY_HAND.items():
                    book.add_grade_cell(cell, name, name, max_score=points, cell_type="markdown")
                    book.add_solution_cell(cell, name, name)
    return course


@pytest.fixture
def empty(first, tmp_path):
    shutil.copy(first.root / "gradebook.db", tmp_path)  # to make one takes seconds
    return Course(tmp_path)


@pytest.fixture(scope="module")
def filled(first, tmp_path_factory):
    """Students in every state."""
    empty = Course(tmp_path_factory.mktemp("filled"))
    shutil.copy(first.root / "gradebook.db", empty.root)
    known = {"first_name": "Zoë", "last_name": "Łukasiewicz", "email": "Z@x.example"}
    empty.hand_in("zoe", [2.0, 1.0], 2.5, lms_user_id="4711", **known)
    empty.hand_in("late", [1.0, 0.5], 0.0, penalty=0.25, last_name="Late")
    empty.hand_in("later", [1.0, 0.5], 0.0, penalty=9.0, last_name="Later")
    empty.hand_in("waits", [2.0, 1.0], None, last_name="Waits", lms_user_id="12ab")
    empty.hand_in("ungraded", None, None, last_name="Ungraded")
    with empty.open() as book:
        book.add_student("absent", first_name="Abs", last_name="Ent, Jr.")
    return empty


@pytest.fixture
def course(filled, tmp_path):
    """A copy of it."""
    shutil.copy(filled.root / "gradebook.db", tmp_path)
    return Course(tmp_path)


@pytest.fixture
def told():
    return []


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def by_key(path, column):
    head, *others = rows(path)
    return {row[head.index(column)]: dict(zip(head, row, strict=True)) for row in others}


def test_canvas_gets_its_columns_and_what_each_is_worth(course, told):
    path = export(course, "relu", "canvas", tell=told.append)
    head, worth, *students = rows(path)
    assert head == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "relu"]
    assert worth == ["    Points Possible", "", "", "", "", "6"]
    assert ["Łukasiewicz, Zoë", "4711", "", "zoe", "", "5.5"] in students
    assert ["Ent, Jr., Abs", "", "", "absent", "", ""] in students
    assert len(students) == 6


def test_canvas_never_reads_a_number_from_the_front_of_an_id(course, told):
    found = by_key(export(course, "relu", "canvas", tell=told.append), "SIS Login ID")
    assert (found["waits"]["ID"], found["waits"]["SIS User ID"]) == ("", "12ab")


def test_an_assignment_may_be_called_what_the_platform_calls_it(course, told):
    titles = {"relu": "ReLU (4711)"}
    head, *_ = rows(export(course, None, "canvas", titles=titles, tell=told.append))
    assert head[5:] == ["elu", "ReLU (4711)"]


def test_moodle_gets_its_columns_and_its_sign_for_no_grade(course, told):
    path = export(course, "relu", "moodle", tell=told.append)
    head, *students = rows(path)
    assert head == ["First name", "Last name", "ID number", "Username", "Email address", "relu"]
    assert ["Zoë", "Łukasiewicz", "4711", "zoe", "Z@x.example", "5.5"] in students
    assert ["Abs", "Ent, Jr.", "", "absent", "", "-"] in students


@pytest.mark.parametrize("format", FORMATS)
def test_what_came_late_has_its_penalty(course, told, format):
    path = export(course, "relu", format, tell=told.append)
    key = {"canvas": "SIS Login ID", "moodle": "Username", "csv": "student"}[format]
    points = "earned" if format == "csv" else "relu"
    found = by_key(path, key)  # of a plain table the last row of each student, the total
    assert [found[name][points] for name in ("late", "later")] == ["1.25", "0"]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("options", "points"),
    [
        ({}, {"waits": "", "ungraded": "", "absent": ""}),
        ({"partial": True}, {"waits": "3", "ungraded": "", "absent": ""}),
        ({"zero": True}, {"waits": "", "ungraded": "", "absent": "0"}),
    ],
    ids=["as it is", "partial", "zero"],
)
def test_what_is_not_final_is_left_out_unless_asked_for(course, told, format, options, points):
    path = export(course, "relu", format, tell=told.append, **options)
    key = {"canvas": "SIS Login ID", "moodle": "Username", "csv": "student"}[format]
    column = "earned" if format == "csv" else "relu"
    found = by_key(path, key)
    none = "-" if format == "moodle" else ""
    assert {name: found[name][column] for name in points} == {
        name: number or none for name, number in points.items()
    }


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_not_final_is_told_on_stderr(course, format, capsys):
    export(course, "relu", format)
    said = capsys.readouterr().err
    assert "relu: 1 student waits for manual grading and has no total here" in said
    assert "relu: 1 student has not been graded" in said
    assert "relu: 1 student has handed in nothing and has no grade here, not 0." in said


def test_partial_totals_are_told_too(course, told):
    export(course, "relu", "canvas", partial=True, zero=True, tell=told.append)
    assert told == [
        "relu: 1 student has the points so far as a total, since a part waits for manual grading.",
        "relu: 1 student has not been graded and has no total here.",
    ]


def test_a_class_that_is_graded_has_nothing_to_tell(empty, told):
    empty.hand_in("ada", [2.0, 1.0], 3.0)
    export(empty, "relu", "moodle", tell=told.append)
    assert told == []


def graded(reasons, *tests):
    """Return a graded notebook that the judge has left."""
    cells = [
        {
            "cell_type": "code",
            "source": "_checks.check(relu, 'relu').score(2)",
            "metadata": {
                "nbgrader": {"grade_id": name, "grade": True, "solution": False},
                "rectified": {
                    "earned": 0.0,
                    "points": 2.0,
                    "function": "relu",
                    "faults": [{"on": ["negative numbers"], "sentence": "relu(-1) should be 0."}],
                    "whys": [
                        {"name": "one", "explanation": "It is one."},
                        {"name": "two", "explanation": "It is two."},
                    ],
                },
            },
        }
        for name in tests
    ]
    return json.dumps(
        {"cells": cells, "metadata": {"rectified": {"grading": {"reasons": reasons}}}}
    )


def test_a_plain_table_has_each_cell_with_its_reason(course, told):
    folder = course.autograded("waits", "relu")
    folder.mkdir(parents=True)
    reasons = [
        {"cell": "", "text": "A cell was put back."},
        {"cell": "test-arrays", "text": "It was not run."},
    ]
    (folder / "relu.ipynb").write_text(graded(reasons, "test-values"), "utf-8")
    head, *others = rows(export(course, "relu", tell=told.append))
    table = [dict(zip(head, row, strict=True)) for row in others]
    found = {row["cell"]: row for row in table if row["student"] == "waits"}
    assert found["test-values"]["reason"] == (
        "On negative numbers: relu(-1) should be 0. Why: It is one. Or: It is two."
    )
    assert found["test-arrays"]["reason"] == "It was not run."
    assert found[""]["reason"] == "A cell was put back."
    columns = ("kind", "earned", "points", "state")
    assert {cell: tuple(row[column] for column in columns) for cell, row in found.items()} == {
        "stretch": ("by hand", "", "3", "waits for manual grading"),
        "test-arrays": ("test", "1", "1", "final"),
        "test-values": ("test", "2", "2", "final"),
        "": ("total", "", "6", "waits for manual grading"),
    }


def test_a_plain_table_tells_where_a_notebook_cannot_be_read(course, told):
    found = by_key(export(course, "relu", tell=told.append), "student")
    assert found["zoe"]["reason"] == "The graded notebook cannot be read."
    assert found["absent"]["reason"] == ""
    assert found["absent"]["state"] == "not submitted"


def test_all_assignments_are_exported_where_none_is_named(course, told):
    course.hand_in("zoe", [0.5, 0.5], 1.0, to="elu")
    found = by_key(export(course, format="canvas", tell=told.append), "SIS Login ID")
    assert (found["zoe"]["elu"], found["zoe"]["relu"]) == ("2", "5.5")
    head, *others = rows(export(course, tell=told.append))
    assert {row[head.index("assignment")] for row in others} == {"elu", "relu"}


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_is_known_as_unicode_and_begins_without_a_quote(course, told, format):
    path = export(course, "relu", format, tell=told.append)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data[3:4] != b'"'
    assert "Łukasiewicz" in data.decode("utf-8-sig")
    assert data.count(b"\r\n") == data.count(b"\n") > 5


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_in_a_name_stays_a_text(empty, told, format, formula):
    empty.hand_in("ada", [2.0, 1.0], 3.0, last_name=formula, email=formula)
    path = export(empty, "relu", format, tell=told.append)
    cells = [cell for row in rows(path) for cell in row if "1+1" in cell or "SUM" in cell]
    assert cells
    assert all(cell.startswith("'") for cell in cells)


@pytest.mark.parametrize("format", ["canvas", "moodle"])
def test_an_id_that_must_be_changed_is_told(empty, told, format):
    empty.hand_in("-1+1", [2.0, 1.0], 3.0)
    export(empty, "relu", format, tell=told.append)
    (sentence,) = told
    assert "'-1+1' would be a formula" in sentence
    assert 'stands as "\'-1+1"' in sentence


@pytest.mark.parametrize("text", ["x - 1", "a=b", "-", "", "O'Brien", "日本", "1,5", "(−1)", "a;b"])
def test_a_text_that_is_no_formula_stays_as_it_is(text):
    assert sheet.defused(text) == text


@pytest.mark.parametrize("text", ["a;=1+1", "a,@SUM(A1)", "a|-1"])
def test_a_formula_after_a_separator_of_another_country_is_defused(text):
    assert sheet.defused(text) == f"{text[:2]}'{text[2:]}"


@given(st.lists(st.lists(st.text(), min_size=1), min_size=1))
def test_no_table_holds_a_formula(tmp_path_factory, table):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    sheet.write(path, table)
    read = rows(path)
    assert [len(row) or 1 for row in read] == [len(row) for row in table]
    for cell in (cell for row in read for cell in row if len(cell) > 1):
        assert cell[0] not in "=+-@＝＋－＠\t\r\n"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0"),
        (-0.0, "0"),
        (2.0, "2"),
        (0.5, "0.5"),
        (1 / 3, "0.3333"),
        (1e6, "1000000"),
        (10, "10"),
    ],
)
def test_a_number_is_shown_in_few_digits(number, shown):
    assert sheet.number(number) == shown


def test_a_submission_with_cells_that_the_gradebook_lacks_is_not_final():
    total = Total(sum=2.0, penalty=0.0, graded=2, waiting=0)
    assert standing(total, 2, partial=True, zero=False).points == 2.0
    assert standing(total, 3, partial=True, zero=False).points is None


def test_a_wrong_call_is_told(course, tmp_path):
    with pytest.raises(ValueError, match="must be one of canvas, moodle, csv; got 'xlsx'"):
        export(course, "relu", "xlsx")
    with pytest.raises(Missing, match="no assignment 'gelu'; it has elu, relu"):
        export(course, "gelu")
    with pytest.raises(ValueError, match="titles name what is not exported: elu"):
        export(course, "relu", titles={"elu": "ELU"})
    nowhere = Course(tmp_path / "nowhere")
    with pytest.raises(Missing, match="no gradebook at"):
        export(nowhere, "relu")
    assert not nowhere.root.exists()
    assert not (course.root / "grades-csv.csv").exists()


def test_a_file_goes_where_it_is_asked_for(course, tmp_path, told):
    assert export(course, "relu", to=tmp_path / "my.csv", tell=told.append) == tmp_path / "my.csv"
    assert rows(tmp_path / "my.csv")


def test_the_gradebook_stays_as_it_is(course, told):
    before = (course.root / "gradebook.db").read_bytes()
    export(course, tell=told.append)
    assert (course.root / "gradebook.db").read_bytes() == before

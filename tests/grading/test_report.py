"""What a class believes: counted right, told without a name, readable by everybody."""

import csv
import json
import pathlib
import re
import shutil
import warnings
from collections import Counter
from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from nbgrader.api import Gradebook
from sqlalchemy import Engine, event

from rectified.grading.export.grades import Missing, Person
from rectified.grading.report import report
from rectified.grading.report.commonest import MOST, Commonest
from rectified.grading.report.excerpt import HIDDEN, LINES, excerpt
from rectified.grading.report.names import Names, words
from tools.exercises import corpus
from tools.exercises.assignment import assignments

pytestmark = pytest.mark.nbgrader

(RELU,) = assignments(["relu"])
BY_HAND = "stretch"
PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1200, "height": 900}


@dataclass
class Room:
    """A course in a folder."""

    root: pathlib.Path
    students: dict[str, dict[str, str]] = field(default_factory=dict)
    held: Counter = field(default_factory=Counter)
    earned: dict[str, list[float]] = field(default_factory=dict)

    @property
    def gradebook_url(self):
        return f"sqlite:///{self.root}/gradebook.db"

    def autograded(self, student, assignment):
        return self.root / "autograded" / student / assignment

    def open(self):
        return Gradebook(self.gradebook_url)


@pytest.fixture(scope="module")
def course(environment, tmp_path_factory):
    """Make a course with the exercise and nobody in it, in a folder."""
    first = Room(tmp_path_factory.mktemp("first"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", environment["PATH"])  # nbgrader calls alembic by name
        with first.open() as book:
            set_up(book)

    def copied(folder):
        shutil.copy(first.root / "gradebook.db", folder)  # to make one takes seconds
        return Room(folder)

    return copied


@pytest.fixture
def empty(course, tmp_path):
    """A course with the exercise and nobody in it."""
    return course(tmp_path)


@pytest.fixture(scope="module")
def judged():
    """What the judge says of each answer of the corpus: sources, points, metadata."""
    return {
        answer.title: (answer.sources, judge(answer.sources)) for answer in corpus.answers(RELU)
    }


def judge(sources):
    """Return what the judge leaves in the metadata of each test cell."""
    return {
        found.cell: said_of(found.reports[0] if found.reports else None, found)
        for found in RELU.judge(sources, looks=False)
    }


def said_of(made, found):
    return {
        "earned": found.points,
        "points": RELU.points[found.cell],
        "hidden": found.cell in RELU.hidden,
        "function": made.function if made else "",
        "passed": [one.region.title for one in made.findings if one.passed] if made else [],
        "faults": [
            {"on": [region.title for region in regions], "sentence": fault.sentence}
            for fault, regions in (made.faults if made else [])
        ],
        "whys": [
            {"name": why.name, "explanation": why.explanation}
            for why in (made.whys if made else [])
        ],
    }


def asked(cell):
    """Return the function that a test cell checks."""
    task = cell.split("-")[1]
    return {"relu": "relu", "derivative": "relu_derivative", "backward": "relu_backward"}[task]


def notebook(sources, found, reasons=()):
    """Return a graded notebook, as plain JSON."""
    cells = []
    for name, cell in RELU.cells.items():
        plain = json.loads(json.dumps(cell))
        if name in RELU.answers:
            plain["source"] = sources.get(name, "").splitlines(keepends=True)
        if name in found:
            plain["metadata"]["rectified"] = found[name]
        cells.append(plain)
    says = {**RELU.notebook.metadata["rectified"], "grading": {"reasons": list(reasons)}}
    return {"cells": cells, "metadata": {"rectified": says}, "nbformat": 4, "nbformat_minor": 5}


def set_up(book):
    """Tell a gradebook what there is to earn."""
    book.add_assignment("relu")
    book.add_notebook("relu", "relu")
    for name, points in (RELU.points | RELU.points_by_hand).items():
        kind = RELU.cells[name].cell_type
        book.add_grade_cell(name, "relu", "relu", max_score=points, cell_type=kind)
    for name in [*RELU.answers, *RELU.points_by_hand]:
        book.add_solution_cell(name, "relu", "relu")


def hand_in(room, book, student, found, graded, *, by_hand=None, **known):
    """Let a student hand in, and grade it."""
    book.update_or_create_student(student, **known)
    room.students[student] = known
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's, of its own objects
        submission = book.add_submission("relu", student)
        for grade in submission.notebooks[0].grades:
            name = grade.cell.name
            if name == BY_HAND:
                grade.manual_score, grade.needs_manual_grade = by_hand, by_hand is None
            elif found is not None:
                grade.auto_score, grade.needs_manual_grade = found[name]["earned"], False
                room.earned.setdefault(name, []).append(found[name]["earned"])
        book.db.commit()
    if graded is not None:
        folder = room.autograded(student, "relu")
        folder.mkdir(parents=True)
        text = graded if isinstance(graded, str) else json.dumps(graded)
        (folder / "relu.ipynb").write_text(text, "utf-8")


def signed(source, first, last):
    """Return a source in which its author has left a name wherever Python allows one."""
    lines = [f"# by {first} {last}", f'AUTHOR = "{last}"', *source.splitlines()]
    out = []
    for line in lines:
        out.append(line)
        if line.startswith("def "):
            out += [f'    """{first} wrote this."""', f"    # {last}"]
    return "\n".join(out)


@pytest.fixture(scope="module")
def room(judged, course, tmp_path_factory):
    """A class of 70 that hands in the corpus; everybody signs, one in the names of variables."""
    room = course(tmp_path_factory.mktemp("course"))
    titles = [*judged, *(["untouched"] * 2), "wrong/relu_leaky", "wrong/relu_leaky"]
    with room.open() as book:
        for number, title in enumerate(titles):
            sources, found = judged[title]
            first, last = f"Zygmunt{number}", f"Quxley{number}"
            sources = {name: signed(source, first, last) for name, source in sources.items()}
            reasons = [{"cell": "", "text": f"The file of {first} had no id."}] * (
                title == "untouched"
            )
            hand_in(
                room,
                book,
                f"zq{number:04d}",
                found,
                notebook(sources, found, reasons),
                by_hand=2.0 if number % 2 else None,
                first_name=first,
                last_name=last,
                email=f"{last}@school.example",
            )
            seen = {
                (asked(cell), tuple(why["name"] for why in one["whys"]))
                for cell, one in found.items()
                if one["whys"]
            }
            room.held.update(seen)
        book.add_student("absent", first_name="Nowhere", last_name="Missing")
    return room


@pytest.fixture(scope="module")
def written(room, tmp_path_factory):
    return report(room, "relu", tmp_path_factory.mktemp("report"))


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_misconception_is_counted_once_for_each_student(room, written):
    told = [row for row in table(written.beliefs) if row["what"] == "misconception"]
    counted = {(row["function"], row["name"]): int(row["students"]) for row in told}
    assert counted == {
        (function, " or ".join(names)): count for (function, names), count in room.held.items()
    }
    assert counted["relu", "is-leaky_relu"] == 3
    assert list(counted.values()) == sorted(counted.values(), reverse=True)


def test_the_tests_of_a_misconception_are_those_that_lost_points(written):
    (leaky,) = [row for row in table(written.beliefs) if row["name"] == "is-leaky_relu"]
    lost = ["test-relu-values 3", "test-relu-arrays 3", "test-relu-extremes 3"]
    assert leaky["lost in"].split("; ") == lost
    assert leaky["example"].startswith("relu(")
    assert leaky["chapter"] == "relu"


def test_each_cell_has_its_counts_and_its_mean(room, written):
    rows = {row["cell"]: row for row in table(written.cells)}
    assert list(rows) == [name for name in RELU.cells if name in RELU.points | RELU.points_by_hand]
    for name, points in RELU.points.items():
        earned = room.earned[name]
        full, none = earned.count(points), earned.count(0)
        counts = [int(rows[name][column]) for column in ("full", "part", "none", "not graded")]
        assert counts == [full, len(earned) - full - none, none, 0]
        mean = sum(earned) / len(earned) / points
        assert float(rows[name]["mean share"]) == pytest.approx(mean, abs=1e-4)
    waiting = len(room.students) - len(room.students) // 2
    assert rows[BY_HAND]["not graded"] == str(waiting)
    assert rows[BY_HAND]["kind"] == "by hand"


def test_no_file_names_anybody(room, written):
    for path in (written.page, written.beliefs, written.cells):
        text = path.read_text("utf-8").casefold()
        assert not re.findall(r"zygmunt|quxley|zq\d{4}|nowhere|school\.example", text), path


def test_most_misconceptions_have_the_code_of_an_example(written):
    page = written.page.read_text("utf-8")
    assert page.count("<pre") == page.count("An example:")
    assert page.count("<pre") >= 0.9 * page.count('id="belief-')
    assert "np.maximum(0.01 * x, x)" in page
    assert "#" not in re.search(r"<pre.*?</pre>", page, re.S).group()


def test_what_nobody_can_explain_is_counted_too(judged, written):
    told = {
        row["function"]: row for row in table(written.beliefs) if row["what"] == "no known reason"
    }
    without = Counter()
    for title in [*judged, "untouched", "untouched"]:
        _, found = judged[title]
        without.update(
            {asked(cell) for cell, one in found.items() if one["faults"] and not one["whys"]}
        )
    assert {name: int(row["students"]) for name, row in told.items()} == without


def test_what_happened_before_any_test_is_listed_without_its_names(written):
    (row,) = [row for row in table(written.beliefs) if row["what"] == "before any test"]
    assert (row["students"], row["function"]) == ("3", "the file")
    assert "names somebody" in row["example"]


@pytest.mark.parametrize(
    ("book", "address"),
    [("", "relu.html"), ("https://x.example/book", "https://x.example/book/relu.html")],
)
def test_each_misconception_leads_to_the_chapter(room, tmp_path, book, address):
    page = report(room, "relu", tmp_path, book=book).page.read_text("utf-8")
    assert page.count(f'href="{address}"') == len(room.held)


def test_two_reports_are_the_same(room, written, tmp_path):
    again = report(room, "relu", tmp_path)
    assert again.page.read_bytes() == written.page.read_bytes()
    assert again.beliefs.read_bytes() == written.beliefs.read_bytes()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_page_is_accessible_and_asks_nobody(browser, written, scheme, viewport):
    context = browser.new_context(color_scheme=scheme, viewport=viewport)
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(written.page.as_uri())
    assert asked == [written.page.as_uri()]
    assert page.locator("script").count() == 0
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= viewport["width"]
    assert page.locator(".rectified-bars").count() >= 3
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", paper))) < 300) == (scheme == "dark")
    assert errors == []
    context.close()
    # The page forbids scripts, axe-core's too.
    context = browser.new_context(color_scheme=scheme, viewport=viewport, bypass_csp=True)
    page = context.new_page()
    page.goto(written.page.as_uri())
    found = Axe().run(page)
    assert found.response["violations"] == []
    context.close()


def test_every_table_has_a_caption_and_headers(written):
    page = written.page.read_text("utf-8")
    assert page.count("<table>") == page.count("<caption ") == page.count("<thead>")
    assert page.count("<table>") >= 4
    names = re.findall(r'id="([^"]+)"', page)
    assert len(names) == len(set(names))
    assert set(re.findall(r'aria-labelledby="([^"]+)"', page)) <= set(names)


def test_an_empty_class_gets_a_page(empty, tmp_path):
    page = report(empty, "relu", tmp_path / "out").page.read_text("utf-8")
    assert "Nobody has handed in" in page
    assert "rectified-bars" not in page.split("</style>")[1]


def test_a_class_of_one_is_told_that_it_is_not_anonymous(judged, empty, tmp_path):
    sources, found = judged["wrong/relu_leaky"]
    with empty.open() as book:
        hand_in(empty, book, "ada", found, notebook(sources, found))
    page = report(empty, "relu", tmp_path / "out").page.read_text("utf-8")
    assert "anonymity is impossible" in page
    assert "Waiting for manual grading: 1 student" in page


BROKEN = {
    "no notebook": None,
    "no JSON": "{",
    "a list": "[]",
    "brackets": "[" * 100_000,
    "no cells": '{"cells": 3}',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_notebook_that_cannot_be_read_is_counted(judged, empty, tmp_path, text):
    sources, found = judged["wrong/relu_leaky"]
    with empty.open() as book:
        hand_in(empty, book, "ada", found, notebook(sources, found))
        hand_in(empty, book, "ben", found, text)
    files = report(empty, "relu", tmp_path / "out")
    assert "missing or cannot be read: 1." in files.page.read_text("utf-8")
    told = [row for row in table(files.beliefs) if row["name"] == "is-leaky_relu"]
    assert [row["students"] for row in told] == ["1"]


def spoil_a_test(spoilt):
    """Return a change of a notebook that replaces the metadata of its first test cell."""

    def change(graded):
        cell = next(one for one in graded["cells"] if "rectified" in one["metadata"])
        cell["metadata"]["rectified"] = spoilt

    return change


SPOILT = {
    "no metadata": spoil_a_test(None),
    "a list": spoil_a_test([]),
    "no number": spoil_a_test({"function": "relu", "earned": "1", "points": 1}),
    "not a number": spoil_a_test({"function": "relu", "earned": float("nan"), "points": 1}),
    "faults of texts": spoil_a_test(
        {"function": "relu", "earned": 1, "points": 2, "faults": ["x"], "whys": []}
    ),
    "no grading": lambda graded: graded["metadata"]["rectified"].pop("grading"),
    "reasons": lambda graded: graded["metadata"]["rectified"]["grading"].update(reasons=[{}]),
    "a cell": lambda graded: graded["cells"].append("cell"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_malformed_is_passed_over_and_counted(judged, empty, tmp_path, spoil):
    sources, found = judged["wrong/relu_leaky"]
    graded = notebook(sources, json.loads(json.dumps(found)))
    spoil(graded)
    with empty.open() as book:
        hand_in(empty, book, "ada", found, graded)
    files = report(empty, "relu", tmp_path / "out")
    assert "Parts of notebooks that cannot be read: 1." in files.page.read_text("utf-8")
    assert [row["name"] for row in table(files.beliefs)] == ["is-leaky_relu"]


@pytest.mark.parametrize("student", ["=cmd", "O'Brien <b>", "名前", "a b", "x&y"])
def test_a_student_may_be_called_anything(judged, empty, tmp_path, student):
    sources, found = judged["wrong/relu_leaky"]
    with empty.open() as book:
        hand_in(empty, book, student, found, notebook(sources, found), last_name=student)
    files = report(empty, "relu", tmp_path / "out")
    assert student not in files.page.read_text("utf-8").split("</style>")[1]
    assert [row["students"] for row in table(files.beliefs)] == ["1"]


def test_what_students_wrote_is_text_on_the_page(judged, empty, tmp_path):
    sources, found = judged["wrong/relu_leaky"]
    spoilt = json.loads(json.dumps(found))
    evil = "relu(1) raised <script>alert(1)</script>\x00\ud800"
    for one in spoilt.values():
        for fault in one["faults"]:
            fault["sentence"] = evil
    with empty.open() as book:
        graded = notebook(sources, spoilt, [{"cell": "<i>", "text": evil}])
        hand_in(empty, book, "ada", found, graded)
    page = report(empty, "relu", tmp_path / "out").page.read_text("utf-8")
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>" not in page
    assert "\x00" not in page


def test_what_is_long_is_cut(judged, empty, tmp_path):
    sources, found = judged["untouched"]
    reasons = [{"cell": "relu", "text": "too long " * 1000}]
    with empty.open() as book:
        hand_in(empty, book, "ada", found, notebook(sources, found, reasons))
    page = report(empty, "relu", tmp_path / "out").page.read_text("utf-8")
    assert 10 < page.count("too long") < 100


def test_a_notebook_that_is_too_large_is_not_read(judged, empty, tmp_path, monkeypatch):
    sources, found = judged["wrong/relu_leaky"]
    with empty.open() as book:
        hand_in(empty, book, "ada", found, notebook(sources, found))
    size = (empty.autograded("ada", "relu") / "relu.ipynb").stat().st_size
    for most, names in ((size, ["is-leaky_relu"]), (size - 1, [])):
        monkeypatch.setattr("rectified.grading.export.graded.LARGEST", most)
        files = report(empty, "relu", tmp_path / "out")
        assert [row["name"] for row in table(files.beliefs)] == names


@pytest.mark.parametrize(("url", "name"), [(None, "celu"), ("sqlite:////nowhere/a.db", "relu")])
def test_what_is_not_there_is_told(room, tmp_path, url, name):
    class Elsewhere(Room):
        gradebook_url = url or room.gradebook_url

    with pytest.raises(
        Missing, match=r"no assignment 'celu'; it has relu|no gradebook at /nowhere"
    ):
        report(Elsewhere(tmp_path), name, tmp_path / "out")
    assert not (tmp_path / "out").exists()


SHORT = "import numpy as np\nada = lambda x: np.maximum(0.01 * x, x)\nrelu = ada"
LONG = "import numpy as np\ndef relu(x):\n    slope = 0.01\n    return np.maximum(slope * x, x)"


@pytest.mark.parametrize("others", [{}, {"ben": LONG}], ids=["alone", "with another"])
def test_code_that_names_its_student_is_no_example(judged, empty, tmp_path, others):
    _, found = judged["wrong/relu_leaky"]
    with empty.open() as book:
        for student, source in {"ada": SHORT, **others}.items():
            hand_in(empty, book, student, found, notebook({"relu": source}, found))
    page = report(empty, "relu", tmp_path / "out").page.read_text("utf-8")
    assert "ada" not in words(page.split("</style>")[1])
    assert ("np.maximum(slope * x, x)" in page) is bool(others)
    assert ("No example can be shown without a name." in page) is (not others)


def test_the_shortest_code_is_the_example(judged, empty, tmp_path):
    _, found = judged["wrong/relu_leaky"]
    brief = "relu = lambda x: np.maximum(0.01 * x, x)"
    with empty.open() as book:
        for student, source in {"ada": LONG, "ben": brief, "cy": LONG}.items():
            hand_in(empty, book, student, found, notebook({"relu": source}, found))
    page = report(empty, "relu", tmp_path / "out").page.read_text("utf-8")
    assert brief in page
    assert page.count("<pre") == 1


def test_a_function_counts_under_the_name_that_was_asked_for(judged, empty, tmp_path):
    sources, found = judged["wrong/relu_leaky"]
    renamed = {cell: {**one, "function": "my_own"} for cell, one in found.items()}
    with empty.open() as book:
        hand_in(empty, book, "ada", found, notebook(sources, found))
        hand_in(empty, book, "ben", renamed, notebook(sources, renamed))
    (row,) = table(report(empty, "relu", tmp_path / "out").beliefs)
    assert (row["function"], row["students"]) == ("relu", "2")


def questions(room, folder):
    """Return how many questions a report asks the gradebook."""
    asked = []

    def count(connection, cursor, statement, *_):
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", count)
    try:
        report(room, "relu", folder)
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    return len(asked)


def test_a_large_class_is_no_more_questions_to_the_gradebook(room, empty, tmp_path):
    assert questions(room, tmp_path / "full") == questions(empty, tmp_path / "empty") > 0


def everything(text):
    return True


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("def f(x):\n    '''doc'''\n    return x  # note", "def f(x):\n    return x"),
        ("def f(x):\n    '''doc'''", "def f(x):\n    pass"),
        ("a = 1\nb = 2\ndef f(x):\n    return b * x", "b = 2\n\ndef f(x):\n    return b * x"),
        ("import os\nf = lambda x: os.sep", "f = lambda x: os.sep"),
        ("%time\ndef f(x):\n    return x", "def f(x):\n    return x"),
        ("def g(x):\n    return x", ""),
        ("def f(x:\n", ""),
        ("f = " + "(" * 1000 + ")" * 1000, ""),
        ("f = " + "-" * 15_000 + "1", ""),
        ("f = '" + "x" * 30_000 + "'", ""),
        ("f = '\0'", ""),
    ],
)
def test_an_excerpt_is_the_function_and_what_it_uses(source, shown):
    assert excerpt([source], "f", everything) == shown


def test_a_text_in_an_excerpt_is_hidden_unless_it_may_be_shown():
    source = "def f(x):\n    print(f'ada {x}', b'ada', 'ij')\n    return x"
    shown = excerpt([source], "f", lambda text: text == "ij")
    assert "ada" not in shown
    assert "'ij'" in shown


def test_a_long_function_is_cut():
    source = "\n".join(["def f(x):", *(f"    y = {number}" for number in range(100))])
    shown = excerpt([source], "f", everything).splitlines()
    assert (len(shown), shown[-1]) == (LINES + 1, HIDDEN)


def test_the_last_definition_of_a_function_counts():
    assert excerpt(["f = 1", "f = 2", "g = 3"], "f", everything) == "f = 2"


ADA = Person("al1815", "Ada", "Lovelace", "ada@example.org", "")
MAX = Person("mm7", "Max", "Li", "", "4711")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("relu_of_ada = 1", True),
        ("reluOfAda = 1", True),
        ("adalovelacerelu", True),
        ("ÁDA", True),
        ("AL1815", True),
        ("raised NameError: 'max_li'", False),
        ("np.max(x)", False),
        ("4711 times", True),
        ("parade", False),
        ("an example.org", False),
        ("", False),
    ],
)
def test_a_name_is_found_as_a_word(text, named):
    assert Names([ADA, MAX]).stand_in(text, "al1815") is named


def test_the_own_name_may_be_short():
    names = Names([ADA, MAX])
    assert names.stand_in("li = 1", "mm7")
    assert not names.stand_in("li = 1", "mm7", frozenset({"li"}))


def test_what_is_common_is_kept_when_the_rest_is_forgotten():
    counted = Commonest()
    for number in range(3 * MOST):
        counted.add(number)
        counted.add("common")
    assert counted.first(1) == [("common", 3 * MOST)]
    assert len(counted) <= MOST

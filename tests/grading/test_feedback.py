"""The feedback page says all that a student should know, and nothing in it can run."""

import copy
import json
import re
from collections.abc import Mapping

import nbformat
import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output
from traitlets.config.loader import PyFileConfigLoader

from rectified.checks import check
from rectified.grading.feedback import Grade, Marks, marks_of, render
from rectified.grading.feedback.formulas import formula
from rectified.grading.feedback.plain import LONGEST, plain
from tools.exercises.assignment import HIDDEN, assignments
from tools.exercises.course import Course

EXERCISES = {one.name: one for one in assignments()}
WIDE, PHONE = {"width": 1200, "height": 900}, {"width": 390, "height": 844}
FORMULA = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$", re.S)
SEED = re.compile(r"seed=(\d+)")


def formulas(exercise):
    """Return the formulas in the texts of an exercise; dollars in code are none."""
    texts = [
        re.sub(r"`[^`\n]+`", "", cell.source)
        for cell in exercise.notebook.cells
        if cell.cell_type == "markdown"
    ]
    return [found for text in texts for found in FORMULA.findall(text)]


WITH_FORMULAS = max(EXERCISES, key=lambda name: len(formulas(EXERCISES[name])))

for_each = pytest.mark.parametrize("name", EXERCISES)


def full(exercise):
    """Full marks by tests; what a teacher grades waits."""
    return Marks(
        {name: Grade(points, points) for name, points in exercise.points.items()}
        | {name: Grade(None, points) for name, points in exercise.points_by_hand.items()}
    )


def read(page):
    """Return a page as a tree of tags."""
    return BeautifulSoup(page, "html.parser")


def words(tag):
    """Return the text of a tag, each run of spaces as one."""
    return " ".join(tag.get_text(" ").split())


@pytest.fixture
def relu():
    """The notebook of an exercise, as its author has answered it, with outputs."""
    return copy.deepcopy(EXERCISES["relu"].notebook)


@pytest.fixture
def cell(relu):
    """Return a cell of the notebook by its id."""
    cells = {one.id: one for one in relu.cells}
    return cells.__getitem__


@pytest.fixture
def show(relu):
    """Render the notebook; return its page as a tree of tags."""
    return lambda marks=None, **options: read(
        render(relu, marks or full(EXERCISES["relu"]), **options)
    )


@pytest.fixture
def flipped():
    """The report on a function that flips negative numbers."""
    return check(np.abs, "relu", regions=["negative", "kinks", "positive"])


def judged(report, earned, points, *, hidden=False):
    """Return a test cell's outputs and metadata, as the judge leaves them."""
    told = {
        "earned": earned,
        "points": points,
        "hidden": hidden,
        "function": report.function,
        "passed": [one.region.title for one in report.findings if one.passed],
        "faults": [
            {"on": [region.title for region in regions], "sentence": fault.sentence}
            for fault, regions in report.faults
        ],
        "whys": [{"name": why.name, "explanation": why.explanation} for why in report.whys],
    }
    text = str(report)
    failed = new_output("error", ename="CheckFailed", evalue=text, traceback=[text])
    data = {"text/plain": f"{earned:g}", "text/html": report.score(points)._repr_html_()}
    return [new_output("execute_result", data) if earned else failed], told


# What it shows


@for_each
def test_every_solution_has_its_page(name):
    exercise = EXERCISES[name]
    page = read(render(exercise.notebook, full(exercise)))
    assert len(page.select(".rectified-report")) == len(exercise.points)
    assert len(page.select("table.points tbody td")) == len(full(exercise).grades)
    assert len(page.select("h1")) == 1
    figures = [
        one
        for cell in exercise.notebook.cells
        for one in cell.get("outputs", [])
        if "data-rectified-figure" in str(one.get("data", {}).get("text/html", ""))
    ]
    assert len(page.select("[data-rectified-figure]")) == len(figures)
    assert len(page.select("[data-rectified-figure] > .rectified-panels")) == len(figures)


@for_each
def test_every_formula_is_set(name):
    exercise = EXERCISES[name]
    page = read(render(exercise.notebook, full(exercise)))
    assert len(page.select("math")) == len(formulas(exercise))
    assert not page.select("code.tex")
    assert "\\" not in "".join(one.get_text() for one in page.select("math"))


def test_the_top_says_what_was_earned(show):
    grades = {"test-relu-values": Grade(1.5, 2), "test-relu-arrays": Grade(0, 1)}
    page = show(Marks(grades | {"stretch": Grade(None, 2)}, penalty=0.5))
    header = words(page.header)
    assert "Exercise: ReLU, its derivative and the way back" in header
    assert "1 of 5 points" in header
    assert "2 of these points wait for your teacher" in header
    assert "0.5 points are taken off because it came late" in header


def test_nothing_waits_and_nothing_is_taken_off_where_all_is_graded(show):
    header = words(show(Marks({"stretch": Grade(2, 2)})).header)
    assert "2 of 2 points" in header
    assert "teacher" not in header
    assert "taken off" not in header


def test_the_table_leads_to_each_part(show):
    page = show()
    links = page.select("table.points tbody a")
    assert len(links) == len(full(EXERCISES["relu"]).grades)
    for link in links:
        target = page.find(id=link["href"].removeprefix("#"))
        assert "graded" in target["class"]
    named = {words(link): link["href"] for link in links}
    assert named["Test: at the kink."] == "#cell-test-derivative-kink"
    assert named["Answer"] == "#cell-stretch"
    groups = [words(one) for one in page.select("table.points .group")]
    assert groups[0] == "Task 1: ReLU (5 points)"


@pytest.mark.parametrize(
    ("earned", "state", "text"),
    [
        (2, "all", "2 of 2"),
        (0.5, "some", "0.5 of 2"),
        (0, "none", "0 of 2"),
        (None, "waiting", "not graded yet"),
    ],
)
def test_a_part_is_told_by_its_points(show, earned, state, text):
    page = show(Marks({"test-relu-values": Grade(earned, 2)}))
    (row,) = page.select(f"table.points tr.{state}")
    assert words(row.td) == text
    assert text in words(page.find(id="cell-test-relu-values").select_one(".label"))


def test_what_is_not_in_the_notebook_is_in_the_table(relu, show):
    relu.cells = [one for one in relu.cells if one.id != "test-relu-values"]
    page = show()
    last = page.select("table.points tbody")[-1]
    assert words(last) == "Not in the notebook test-relu-values 2 of 2"
    assert not last.select("a")


def test_a_task_that_is_graded_by_hand_has_its_place(cell, show):
    cell("task-2").metadata.nbgrader["task"] = True
    page = show(Marks({"task-2": Grade(1, 3)}, {"task-2": "Neat."}))
    (group,) = page.select("table.points tbody")
    assert words(group) == "Task 2: the derivative (3 points) Answer 1 of 3"
    assert words(page.find(id="cell-task-2").select_one(".comment")) == "Comment Neat."


def test_reasons_stand_at_the_top_and_at_their_cell(relu, show):
    relu.metadata["rectified"]["grading"] = {
        "reasons": [
            {"cell": "relu", "text": "The cell raised NameError: <b>x</b>."},
            {"cell": "", "text": "Two cells were put back."},
        ]
    }
    page = show()
    first, second = page.select(".reasons li")
    assert words(first) == "The cell raised NameError: <b>x</b>. Go to the cell"
    assert first.a["href"] == "#cell-relu"
    assert words(second) == "Two cells were put back."
    assert words(page.find(id="cell-relu").select_one(".reason")) in words(first)
    assert len(page.select(".reason")) == 1


@pytest.mark.parametrize("grading", [None, {}, {"reasons": []}, {"reasons": [3]}, "all", [1]])
def test_without_a_reason_none_is_told(relu, show, grading):
    relu.metadata["rectified"]["grading"] = grading
    assert not show().select(".reasons")


def test_a_comment_is_markdown(show):
    comments = {"stretch": "Why `a >= 0`? See $x^2$. <script>alert(1)</script>"}
    page = show(Marks({"stretch": Grade(1, 2)}, comments))
    (comment,) = page.select(".comment")
    assert comment.find_parent(id="cell-stretch")
    assert comment.code.get_text() == "a >= 0"
    assert comment.math
    assert "<script>alert(1)</script>" in comment.get_text()


def test_a_title_can_be_given(show):
    page = show(title="ReLU & friends")
    assert page.title.get_text() == "Feedback: ReLU & friends"
    assert page.h1.get_text() == "ReLU & friends"


# Tests and their reports


@pytest.mark.parametrize("earned", [0, 1.0])
def test_a_report_looks_alike_whether_it_earned_something(cell, show, flipped, earned):
    one = cell("test-relu-values")
    one.outputs, one.metadata["rectified"] = judged(flipped, earned, 2.0)
    report = show().find(id="cell-test-relu-values").select_one(".rectified-report")
    (fault,) = report.select(".rectified-wrong")
    assert words(fault).endswith(flipped.faults[0][0].sentence.split(")) ")[1])
    assert len(report.select(".rectified-right")) == 2
    assert " ".join(flipped.whys[0].explanation.split()) in words(report)


@pytest.mark.parametrize("told", [{}, {"function": ""}, {"function": "f", "faults": [1]}, 7])
def test_a_report_without_parts_is_shown_as_text(cell, show, flipped, told):
    one = cell("test-relu-values")
    one.outputs, _ = judged(flipped, 0, 2.0)
    one.metadata["rectified"] = told
    (shown,) = show().find(id="cell-test-relu-values").select("pre.output")
    assert shown.get_text() == str(flipped)


def test_an_error_in_a_test_shows_no_traceback(cell, show):
    trace = ["Traceback:", '  File "/opt/course/rectified/checks/check.py"', "NameError: relu"]
    cell("test-relu-values").outputs = [
        new_output("stream", name="stdout", text="peeked"),
        new_output(
            "error", ename="NameError", evalue="name 'relu' is not defined", traceback=trace
        ),
    ]
    shown = show().find(id="cell-test-relu-values").select("pre.output")
    assert [one.get_text() for one in shown] == ["NameError: name 'relu' is not defined"]


def test_a_test_without_output_says_so(cell, show):
    cell("test-relu-values").outputs = []
    assert "has no report" in words(show().find(id="cell-test-relu-values"))


@for_each
def test_a_hidden_test_stays_hidden(name):
    exercise = EXERCISES[name]
    page = render(exercise.notebook, full(exercise))
    assert exercise.hidden
    assert "HIDDEN TESTS" not in page
    tree = read(page)
    for one in exercise.hidden:
        source = exercise.cells[one].source
        (seed,) = SEED.findall(source)
        assert seed not in tree.get_text()
        shown = tree.find(id=f"cell-{one}")
        assert words(shown).startswith("Hidden test")
        assert not shown.select("details")
        assert shown.select(".rectified-report")
    visible = set(exercise.points) - set(exercise.hidden)
    assert len(tree.select("details")) == len(visible)


def test_the_report_of_a_hidden_test_is_shown(cell, show, flipped):
    one = cell("test-relu-extremes")
    one.outputs, one.metadata["rectified"] = judged(flipped, 0, 1.0, hidden=True)
    assert " ".join(flipped.whys[0].explanation.split()) in words(
        show().find(id="cell-test-relu-extremes")
    )


@pytest.mark.parametrize("end", ["### END HIDDEN TESTS\nlast = 2", ""])
def test_a_test_that_is_hidden_in_part_shows_the_other(cell, show, end):
    cell("test-relu-values").source = f"first = 1\n{HIDDEN}\nsecret = 3\n{end}"
    code = words(show().find(id="cell-test-relu-values").details)
    assert "first" in code
    assert "secret" not in code
    assert ("last" in code) == bool(end)


@pytest.mark.parametrize("forged", [{"solution": True}, {"solution": True, "grade": False}])
def test_a_test_that_is_called_a_solution_stays_hidden(cell, show, forged):
    """nbgrader alone does not put these words of the metadata right."""
    cell("test-relu-extremes").metadata.nbgrader.update(forged)
    text = show().get_text()
    (seed,) = SEED.findall(cell("test-relu-extremes").source)
    assert seed not in text
    assert "HIDDEN TESTS" not in text


def test_what_the_judge_calls_hidden_is_not_shown(cell, show):
    cell("test-relu-values").metadata["rectified"] = {"hidden": True}
    assert not show().find(id="cell-test-relu-values").select("details")


# Whom it trusts

LOUD = "<b class=loud>loud</b>"


def html():
    """An output that is HTML, with another for those who do not trust it."""
    return new_output("execute_result", {"text/html": LOUD, "text/plain": "quiet"})


def test_html_is_shown_where_the_teacher_wrote_the_cell(cell, show):
    cell("plot").outputs = [html()]
    assert show().select("#cell-plot .loud")


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"nbgrader": {}},
        {"nbgrader": {"grade_id": "mine", "locked": False}},
        {"nbgrader": 3},
        {"nbgrader": {"locked": True}},
        {"nbgrader": {"grade_id": ["x"]}},
    ],
    ids=str,
)
def test_html_of_a_cell_that_a_student_added_is_not_shown(relu, show, metadata):
    source = "# nbgrader: locked\n### BEGIN HIDDEN TESTS\nmine = 1"
    relu.cells.append(new_code_cell(source, outputs=[html()], metadata=metadata))
    page = show()
    assert not page.select(".loud")
    last = page.select(".cell")[-1]
    assert words(last.select_one(".output")) == "quiet"
    assert "BEGIN HIDDEN TESTS" in words(last), "the student's own text is theirs"


def test_html_of_an_answer_is_not_shown(cell, show):
    cell("relu").outputs = [html()]
    page = show()
    assert not page.select(".loud")
    assert words(page.find(id="cell-relu").select_one(".output")) == "quiet"


def test_markdown_of_ours_is_a_table_and_its_tags_are_text(cell, show):
    table = f"| a |\n| - |\n| {LOUD} |"
    cell("plot").outputs = [new_output("execute_result", {"text/markdown": table})]
    shown = show().find(id="cell-plot")
    assert shown.table
    assert not shown.select(".loud")
    assert LOUD in shown.get_text()


def test_a_students_error_is_shown_with_its_lines(cell, show):
    trace = ["\x1b[31mTraceback\x1b[0m:", 'File "/home/ada/x/cell.py", line 2', "KeyError: <b>1"]
    cell("relu").outputs = [new_output("error", ename="KeyError", evalue="1", traceback=trace)]
    (shown,) = show().select("#cell-relu pre.output")
    assert shown.get_text() == 'Traceback:\nFile "cell.py", line 2\nKeyError: <b>1'


def test_a_picture_is_shown_and_what_is_none_is_not(cell, show):
    good = new_output("display_data", {"image/png": "iVBORw0KGgo=\n", "text/plain": "<Figure>"})
    bad = new_output("display_data", {"image/png": 'x" onerror="alert(1)', "text/plain": "none"})
    cell("relu").outputs = [good, bad]
    page = show()
    (picture,) = page.select("#cell-relu img")
    assert picture["src"].startswith("data:image/png;base64,iVBORw0KGgo=")
    assert picture["alt"] == "<Figure>"
    assert words(page.select_one("#cell-relu .output")) == "none"


def test_a_picture_that_was_put_into_an_answer_is_shown(cell, show):
    cell("stretch").source = "See ![my sketch](attachment:a.png) and ![x](https://evil.test/a.png)"
    cell("stretch").attachments = {"a.png": {"image/png": "iVBORw0KGgo="}}
    (picture,) = show().select("#cell-stretch img")
    assert picture["src"] == "data:image/png;base64,iVBORw0KGgo="
    assert picture["alt"] == "my sketch"


def test_much_is_cut(cell, show):
    many = [new_output("stream", name="stdout", text=f"line {i}") for i in range(3_000)]
    cell("relu").outputs = [new_output("stream", name="stdout", text="a" * 10**6), *many]
    shown = show().find(id="cell-relu")
    assert "and 980,000 more letters" in shown.get_text()
    assert "more outputs" in shown.get_text()
    assert len(str(shown)) < 2 * LONGEST


def test_a_long_text_is_shown_as_it_was_typed(relu, cell, show):
    cell("stretch").source = "**short**"
    assert show().select("#cell-stretch strong")
    relu.cells += [new_markdown_cell("*a* " * 4_000) for _ in range(20)]
    page = show()
    assert words(page.select_one("#cell-stretch pre")) == "**short**"
    assert page.select(".given .highlight"), "the teacher's code has its colours still"


@pytest.mark.parametrize("opener", [r"\begin{a}", r"\\(", r"\\["])
def test_formulas_without_an_end_do_not_hold_the_page_up(cell, show, opener):
    cell("stretch").source = opener * 200
    assert show().select_one("#cell-stretch pre").get_text() == opener * 200


# What can not run

ATTACKS = [
    "<script>document.title = 'run'</script>",
    "<img src=x onerror=\"document.title = 'run'\">",
    "<svg onload=\"document.title = 'run'\"><script>document.title = 'run'</script></svg>",
    "<svg><style><img src=x onerror=\"document.title = 'run'\"></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=\"document.title = 'run'\">",
    "[click](javascript:document.title='run') [click](JaVa\tScript:run) <javascript:run>",
    "[click](data:text/html,<script>run</script>) [click](vbscript:run)",
    '[click](https://a.test "x\\" onmouseover=\\"run")',
    "<a href='javascript:run'>click</a> <form action='https://evil.test'><button>click</button>",
    "<style>* { display: none }</style>",
    "<link rel=stylesheet href=https://evil.test/a.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.test/'>",
    "<base href=https://evil.test/>",
    "<iframe src=https://evil.test srcdoc='<script>parent.document.title=1</script>'></iframe>",
    "<object data=https://evil.test></object><embed src=https://evil.test>",
    "![x](https://evil.test/track.png)",
    "<img src=https://evil.test/track.png>",
    "<!-- swallowed",
    "<div><div><table><tr><td>",
    "</div></section></main></body></html>",
    "<textarea>", "<title>", "<xmp>", "<plaintext>", "<noscript>", "<template>", "<select>",
    "<![CDATA[", "<?php", "<!DOCTYPE html><html><body onload=run>",
    "`" * 3 + "</code></pre><script>run</script>",
    "`" * 3 + '"><script>run</script>\nx\n' + "`" * 3,
    "$\\text{</mtext></math><script>document.title = 'run'</script>}$",
    "$\\text{&lt;img src=x onerror=run&gt;}$",
    "$$\\href{javascript:run}{x} \\style{position:fixed}{y} \\class{cell}{z}$$",
    "$\\unicode{x3c}script\\unicode{x3e}$",
    "| a |\n| - |\n| <script>run</script> |",
    "~~<s onclick=run>~~ **<b onclick=run>**",
    "[a]: javascript:run\n\n[a]",
    "- [ ] <input autofocus onfocus=run>",
]  # fmt: skip
"""What a student may type, as text or as the output of a program."""

ALLOWED = {"href": ("#", "https://", "http://", "mailto:"), "src": ("data:image/",)}


def dangers(page):
    """Yield what could run, ask, or lead to what does."""
    for tag in page.find_all(True):
        if tag.name in ("script", "iframe", "object", "embed", "form", "base", "link", "template"):
            yield tag
        for name, value in tag.attrs.items():
            if name.startswith("on") or name in ("srcdoc", "action", "xlink:href", "formaction"):
                yield tag
            if name in ALLOWED and not value.startswith(ALLOWED[name]):
                yield tag
    for tag in page.find_all("meta"):
        if tag.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
            yield tag


def test_dangers_are_found():
    bad = "<script></script><p onclick=x></p><a href='javascript:x'></a><img src=x><base>"
    assert len(list(dangers(read(bad)))) == 5


def attacked(notebook, attack):
    """Put an attack wherever a student can write; return the notebook and its marks."""
    notebook = copy.deepcopy(notebook)
    cells = {one.id: one for one in notebook.cells}
    texts = [new_output("stream", name=name, text=attack) for name in ("stdout", "stderr")]
    bundle = {"text/html": attack, "text/plain": attack, "text/markdown": attack}
    bundle |= {"image/svg+xml": attack, "application/javascript": attack}
    outputs = [
        *texts,
        new_output("execute_result", bundle),
        new_output("display_data", {"text/html": attack}),
        new_output("error", ename=attack, evalue=attack, traceback=[attack]),
        new_output("error", ename=attack, evalue=attack, traceback=[]),
    ]
    cells["stretch"].source = attack
    cells["relu"].source = attack
    cells["relu"].outputs = outputs
    place = notebook.cells.index(cells["relu"]) + 1
    notebook.cells[place:place] = [
        new_markdown_cell(attack),
        new_code_cell(attack, outputs=outputs),
        nbformat.v4.new_raw_cell(attack),
    ]
    told = {"function": attack, "earned": 0, "points": 2, "passed": [attack]}
    told |= {"faults": [{"on": [attack], "sentence": attack}]}
    told |= {"whys": [{"name": attack, "explanation": attack}]}
    cells["test-relu-values"].metadata["rectified"] = told
    cells["test-relu-values"].outputs = outputs[-1:]
    cells["test-relu-arrays"].outputs = outputs[-2:]
    reasons = [{"cell": "relu", "text": attack}, {"cell": attack, "text": attack}]
    notebook.metadata["rectified"]["grading"] = {"reasons": reasons}
    marks = full(EXERCISES["relu"])
    return notebook, Marks({**marks.grades, attack: Grade(0, 1)}, {"stretch": attack})


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_a_student_typed_can_run_or_ask(relu, attack):
    notebook, marks = attacked(relu, attack)
    page = read(render(notebook, marks))
    assert [str(one) for one in dangers(page)] == []
    assert len(page.select("section > .cell, section > .text")) == len(notebook.cells)


def test_nothing_of_ours_that_goes_wrong_can_run_either(relu, cell, show):
    """Locked cells are trusted to show HTML; it is cleaned all the same."""
    cell("plot").outputs = [new_output("display_data", {"text/html": one}) for one in ATTACKS]
    page = show()
    assert [str(one) for one in dangers(page)] == []
    assert len(page.select("section > .cell, section > .text")) == len(relu.cells)
    sheets = "".join(one.get_text() for one in page.select("style"))
    assert "evil" not in sheets


def test_the_script_of_a_figure_is_dropped_and_its_frame_is_not(cell, show):
    shown = cell("plot").outputs[0].data["text/html"]
    assert "<script" in shown
    page = show()
    before, after = read(shown), page.find(id="cell-plot")
    assert not page.select("script")
    for part in ("svg", "path", "text", "line"):
        assert len(after.select(part)) == len(before.select(part))
    curves = [one["d"] for one in before.select("path")]
    assert [one["d"] for one in after.select("path")] == curves
    assert after.select_one("[role=img]")["aria-label"]


def test_where_a_figure_stands_still_the_page_says_so(cell, show):
    assert "Figures stand still here" in words(show().select_one(".note"))
    cell("plot").outputs = []
    assert not show().select(".note")


def test_each_style_sheet_stands_once(show):
    page = show()
    sheets = [one.get_text() for one in page.select("style")]
    assert all(one.parent.name == "head" for one in page.select("style"))
    assert len(sheets) == len(set(sheets)) == 3  # the page's, the reports', the figures'


def test_the_browser_is_told_to_run_nothing(show):
    (policy,) = show().select("meta[http-equiv]")
    assert policy["content"].startswith(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
    )


@pytest.mark.parametrize(
    "tex", [r"\frac{", "}{", "x" * 5_000, r"\begin{array}", r"\left(", "{" * 900]
)
def test_a_formula_that_cannot_be_read_is_shown_as_typed(tex):
    shown = read(formula(tex, block=False))
    assert shown.get_text() == tex or shown.math


@pytest.mark.parametrize(
    "tex", [r"\text{<b>x</b>}", r"\text{&lt;b&gt;}", r"\href{javascript:x}{y}"]
)
def test_a_formula_holds_nothing_but_a_formula(tex):
    shown = read(formula(tex, block=False))
    assert shown.math
    assert not shown.select("b, [href]")


@pytest.mark.parametrize(
    ("tex", "letter", "upright"),
    [(r"\Phi", "Φ", True), (r"\mathrm{E}", "E", True), ("E", "E", False), (r"\varphi", "φ", False)],
)
def test_letters_stand_upright_as_in_tex(tex, letter, upright):
    (shown,) = read(formula(tex, block=False)).select("mi")
    assert shown.get_text() == letter
    assert (shown.get("mathvariant") == "normal") == upright


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('File "/home/ada/course/relu.py", line 1', 'File "relu.py", line 1'),
        ("see file:///opt/course/a.py.", "see file://a.py."),
        (r"C:\Users\ada\relu.py is read", "relu.py is read"),
        ("1/2, a/b/c, and/or, x / y, https://a.test/b/c", "1/2, a/b/c, and/or, x / y, https://a.test/b/c"),
        ("\x1b[0;31mred\x1b[0m \x00null", "red null"),
        ("one\r\ntwo", "one\ntwo"),
    ],
)  # fmt: skip
def test_text_has_no_folders_and_no_colours(text, shown):
    assert plain(text) == shown


# In a browser


@pytest.fixture
def opened(browser, tmp_path):
    """Open a page as a file; return it, what it asked for, and what went wrong."""
    contexts = []

    def open_(html, **context):
        path = tmp_path / f"{len(contexts)}.html"
        path.write_text(html, "utf-8")
        contexts.append(browser.new_context(**context))
        page = contexts[-1].new_page()
        asked, wrong = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.goto(path.as_uri())
        page.wait_for_load_state("networkidle")
        return page, [url for url in asked if url != path.as_uri()], wrong

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.parametrize("bypass_csp", [False, True], ids=["guarded", "unguarded"])
def test_a_page_under_attack_stands(relu, opened, bypass_csp):
    """It does without the policy too, which is the second wall."""
    for attack in ATTACKS:
        relu.cells.append(new_markdown_cell(attack))
        relu.cells.append(new_code_cell(attack, outputs=[html()]))
    relu.metadata["rectified"]["grading"] = {
        "reasons": [{"cell": "relu", "text": attack} for attack in ATTACKS]
    }
    page, asked, wrong = opened(render(relu, full(EXERCISES["relu"])), bypass_csp=bypass_csp)
    assert [url[:80] for url in asked if not url.startswith("data:")] == []
    assert wrong == []
    assert page.title().startswith("Feedback")
    assert page.locator("main > section:last-child > div").count() == len(relu.cells)
    assert page.evaluate("document.scripts.length") == 0
    assert page.locator("body *:not(svg *)").evaluate_all(
        "all => all.filter(one => getComputedStyle(one).position === 'fixed').length"
    ) == 0  # fmt: skip


@pytest.mark.parametrize("name", ["relu", WITH_FORMULAS])
@pytest.mark.parametrize(
    "context",
    [
        {"viewport": WIDE, "color_scheme": "light"},
        {"viewport": WIDE, "color_scheme": "dark"},
        {"viewport": PHONE, "color_scheme": "light"},
    ],
    ids=["light", "dark", "phone"],
)
def test_the_page_is_accessible_and_fits(opened, flipped, name, context):
    exercise = EXERCISES[name]
    notebook = copy.deepcopy(exercise.notebook)
    cells = {one.id: one for one in notebook.cells}
    first, *_ = exercise.points
    cells[first].outputs, cells[first].metadata["rectified"] = judged(flipped, 0, 2.0)
    answer, *_ = exercise.answers
    trace = ["NameError: name 'y' is not defined"]
    cells[answer].outputs = [
        new_output("stream", name="stderr", text="careful\n"),
        new_output("error", ename="NameError", evalue="name", traceback=trace),
    ]
    reasons = [{"cell": answer, "text": "The cell raised NameError."}]
    notebook.metadata["rectified"]["grading"] = {"reasons": reasons}
    by_hand, *_ = exercise.points_by_hand
    long = "x" * 300 + " = $" + " + ".join("abcdefghijklmnopqrst") + "$"
    cells[by_hand].source = f"# Big\n\n{long}\n\n| {' | '.join('abcdefghijkl')} |\n{'| - ' * 12}|\n"
    marks = full(exercise)
    marks = Marks(marks.grades, {by_hand: "Good.\n\n> Indeed"}, 1.0)
    # axe-core is put into the page, which the policy forbids
    page, asked, wrong = opened(render(notebook, marks), **context, bypass_csp=True)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert [url[:80] for url in asked if not url.startswith("data:")] == []
    assert wrong == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_dark_page_has_dark_figures(opened, relu):
    html = render(relu, full(EXERCISES["relu"]))
    colours = {
        scheme: opened(html, color_scheme=scheme)[0].locator(".rectified-value").first.evaluate(
            "one => getComputedStyle(one).stroke"
        )
        for scheme in ("light", "dark")
    }  # fmt: skip
    assert colours["light"] != colours["dark"]


# With nbgrader


@pytest.mark.nbgrader
def test_nbgrader_makes_the_same_page(tmp_path, opened):
    course = Course(tmp_path / "course")
    course.release("relu")
    answers = {"relu": "def relu(x):\n    return np.abs(x)", "stretch": "It is <b>all</b>."}
    course.submit("ada", "relu", answers)
    course.autograde("relu", "ada")
    with course.gradebook() as gradebook:
        ids = ("relu", "relu", "ada")
        gradebook.find_comment("stretch", *ids).manual_comment = "Not **quite**."
        gradebook.find_grade("stretch", *ids).manual_score = 1.5
        gradebook.find_grade("stretch", *ids).needs_manual_grade = False
        gradebook.db.commit()
        marks = marks_of(gradebook.find_submission_notebook(*ids))
    course.feedback("relu", "ada")
    made = course.page("relu", "ada")
    points = course.points("relu")["ada"]
    assert {name: grade.earned for name, grade in marks.grades.items()} == points
    graded = nbformat.read(course.folder / "autograded/ada/relu/relu.ipynb", as_version=4)
    assert made == render(graded, marks)
    page = read(made)
    assert words(page.select_one("#cell-stretch .comment")) == "Comment Not quite ."
    assert words(page.select_one("#cell-relu-derivative .comment")) == "Comment No response."
    assert "1.5 of 2 points" in words(page.find(id="cell-stretch"))
    assert f"{sum(points.values()):g} of 12 points" in words(page.header)
    assert str(tmp_path) not in made
    assert "site-packages" not in made
    assert "Why:" in made
    _, asked, wrong = opened(made)
    assert (asked, wrong) == ([], [])


def test_formgrader_keeps_its_own_pages(root):
    """It takes nbconvert's settings, so none of them is changed here."""
    config = PyFileConfigLoader("nbgrader_config.py", str(root)).load_config()
    assert isinstance(config, Mapping)
    assert not {"HTMLExporter", "TemplateExporter", "Exporter"} & set(config)
    assert json.loads(json.dumps(config.GenerateFeedback.preprocessors)) == []

"""What is a student's, and what the release's, when an exercise is released anew."""

import copy

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

NAME = "relu"
CALL = """async ([address, name, ...given]) => (await import(address))[name](...given)"""
SAVE = """async ([path, content]) => {
  const { contents } = document.querySelector("iframe").contentWindow.jupyterapp.serviceManager;
  await contents.save(path, { type: "notebook", format: "json", content });
}"""


@pytest.fixture(scope="module")
def release(root):
    """The exercise as it is released."""
    return nbformat.read(root / f"exercises/{NAME}/{NAME}.ipynb", as_version=4)


@pytest.fixture(scope="module")
def ask(site_address, browser):
    """Call a function of the page's script: ``ask("isOlder", copy, release)``."""
    page = browser.new_page()
    page.goto(f"{site_address}404.html")
    yield lambda name, *given: page.evaluate(
        CALL, [f"{site_address}_static/release.js", name, *given]
    )
    page.close()


def cell(notebook, name):
    return next(one for one in notebook["cells"] if one["id"] == name)


def older(release):
    """Return a release of before: other text and tests, a cell more, one less, in their places."""
    before = copy.deepcopy(release)
    for name in ("task-1", "test-relu-values", NAME):
        cell(before, name).source = "# as it was"
        cell(before, name).metadata.nbgrader.checksum = "0" * 32
    before.cells.remove(cell(before, "test-relu-input"))
    gone = new_code_cell("# a test that is no more", id="gone")
    gone.metadata = copy.deepcopy(cell(before, "test-relu-values").metadata)
    gone.metadata.nbgrader.grade_id = "gone"
    before.cells.insert(5, gone)
    return before


def written(notebook):
    """Return a copy in which a student has written and run."""
    mine = copy.deepcopy(notebook)
    cell(mine, NAME).source = "def relu(x):\n    return max(x, 0)"
    cell(mine, NAME).outputs = [new_output("stream", text="mine\n")]
    cell(mine, "imports").execution_count = 7
    at = mine.cells.index(cell(mine, NAME))
    mine.cells.insert(at + 1, new_code_cell("relu(3)", id="tried"))
    mine.cells.insert(0, new_markdown_cell("My notes", id="notes"))
    return mine


def test_a_copy_of_this_release_is_not_older(ask, release):
    assert not ask("isOlder", release, release)
    assert not ask("isOlder", written(release), release)
    assert ask("isOlder", older(release), release)
    shorter = copy.deepcopy(release)
    shorter.cells.pop()
    assert ask("isOlder", shorter, release)
    shorter.cells.remove(cell(shorter, "task-1"))
    assert ask("isOlder", release, shorter)


def test_answers_and_cells_of_their_own_come_into_the_new_release(ask, release):
    mine = written(older(release))
    given = nbformat.from_dict(ask("renewed", mine, release))
    nbformat.validate(given)
    assert not ask("isOlder", given, release)
    added = [one.id for one in given.cells if one.id not in {each.id for each in release.cells}]
    assert added == ["notes", "tried"]
    assert given.cells[0].id == "notes"
    assert given.cells[given.cells.index(cell(given, NAME)) + 1].id == "tried"
    for one in release.cells:
        wanted = mine if one.metadata.nbgrader.solution else release
        assert cell(given, one.id).source == cell(wanted, one.id).source
        assert cell(given, one.id).metadata == one.metadata
    assert cell(given, NAME).outputs[0].text == "mine\n"
    assert cell(given, "imports").execution_count == 7
    assert not cell(given, "test-relu-values").outputs


def test_an_answer_that_is_asked_no_more_is_not_lost(ask, release):
    mine = written(release)
    extra = copy.deepcopy(cell(mine, NAME))
    extra.id = extra.metadata.nbgrader.grade_id = "asked-before"
    mine.cells.append(extra)
    for name in (NAME, "test-relu-values"):
        pasted = copy.deepcopy(cell(mine, name))
        pasted.id = f"pasted-{name}"
        mine.cells.append(pasted)
    given = nbformat.from_dict(ask("renewed", mine, release))
    last = [one.id for one in given.cells[-3:]]
    assert last == ["asked-before", f"pasted-{NAME}", "pasted-test-relu-values"]
    assert not any(one.metadata for one in given.cells[-3:])


def test_only_copies_of_the_exercise_are_copies(ask, release, root):
    assert ask("isCopy", written(older(release)), release)
    other = next(path for path in root.glob("exercises/*/*.ipynb") if path.stem != NAME)
    assert not ask("isCopy", nbformat.read(other, as_version=4), release)
    assert not ask("isCopy", {"cells": [{"source": "no metadata"}]}, release)


def test_a_student_who_had_begun_gets_it(student, release):
    desk = student(NAME).opened()
    desk.page.evaluate(SAVE, [f"{NAME}/{NAME}.ipynb", written(older(release))])
    desk.page.reload()
    desk.page.get_by_text("released anew").wait_for()
    answer = cell(written(release), NAME).source
    for _ in range(2):
        cells = desk.opened().cells()
        assert cells[NAME]["source"] == answer
        assert cells["task-1"]["source"] == cell(release, "task-1").source
        desk.wait_until_kept()
        desk.page.reload()
    desk.opened()
    assert not desk.page.get_by_text("released anew").count()

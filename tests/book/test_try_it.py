"""Where a page shows no solution to what it asks, since an exercise asks it too, there is one."""

import itertools
import pathlib

import nbformat
import pytest

TRIED = sorted((pathlib.Path(__file__).parent / "tried").glob("*.py"))


def cells(root, name):
    """The code of a chapter up to the end of *Try it*."""
    notebook = nbformat.read(root / f"book/{name}.ipynb", as_version=4)
    heads = [cell.source.split("\n")[0] for cell in notebook.cells]
    begin = heads.index("## Try it")
    after = itertools.takewhile(lambda head: not head.startswith("## "), heads[begin + 1 :])
    end = begin + 1 + len(list(after))
    return [cell.source for cell in notebook.cells[:end] if cell.cell_type == "code"]


@pytest.mark.notebook
@pytest.mark.parametrize("path", TRIED, ids=lambda path: path.stem)
def test_a_solution_is_found_right(root, path, monkeypatch, capsys):
    monkeypatch.chdir(root / "book")
    chapter = {"__name__": "__main__"}
    sources = cells(root, path.stem)
    for source in sources[:-1]:
        exec(source, chapter)
    capsys.readouterr()
    exec(sources[-1], chapter)
    assert not all_right(capsys.readouterr().out), "nothing is written yet"
    exec(path.read_text("utf-8"), chapter)
    exec(sources[-1].splitlines()[-1], chapter)  # the check once more
    assert all_right(capsys.readouterr().out)


def all_right(told):
    assert told
    return all("right" in line for line in told.splitlines())

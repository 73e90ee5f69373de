"""nbval holds every notebook to its stored outputs, and would notice a wrong one."""

import shutil
import subprocess
import sys

import nbformat
import pytest


def nbval(path, environment):
    return subprocess.run(
        [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-c", "/dev/null",
         "--rootdir", path.parent, "-p", "no:cacheprovider", path],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.notebook
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("[0. 0. 0. 1. 2.]", "[0. 0. 0. 1. 3.]"),  # printed
        ("| 1.2 | 1.2 | 1 |", "| 1.2 | 1.3 | 1 |"),  # in a table
        ("The value is 0 at x = −4", "The value is 1 at x = −4"),  # in a plot's alternative
    ],
)
def test_a_wrong_stored_output_fails(root, tmp_path, environment, right, wrong):
    path = tmp_path / "relu.ipynb"
    text = (root / "book/relu.ipynb").read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")
    done = nbval(path, environment)
    assert done.returncode == 1
    assert "1 failed" in done.stdout


@pytest.mark.notebook
def test_the_right_stored_outputs_pass(root, tmp_path, environment):
    path = shutil.copy(root / "book/relu.ipynb", tmp_path)
    done = nbval(tmp_path / "relu.ipynb", environment)
    assert done.returncode == 0, done.stdout
    assert path


@pytest.mark.parametrize("folder", ["book", "solutions"])
def test_no_cell_escapes_the_comparison(root, folder):
    for path in (root / folder).rglob("*.ipynb"):
        for cell in nbformat.read(path, as_version=4).cells:
            assert "NBVAL" not in cell.source, path
            assert not {"nbval-ignore-output", "nbval-skip"} & set(cell.metadata.get("tags", []))
            if cell.cell_type == "code":
                assert cell.execution_count, f"{path} holds a cell that was not run: make store"

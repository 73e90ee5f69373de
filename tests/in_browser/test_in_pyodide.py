"""The Python of the browser: 32 bits, and an older NumPy. Here it runs in Node.js, with no page."""

import json
import pathlib
import re
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
NODE = pathlib.Path(sys.executable).with_name("node")
FOLDERS = ("activations", "calls", "checks")
LEFT_OUT = "sweep or browser or nbgrader or grading or journey or notebook or training or proof"
AT_LEAST = 1500

pytestmark = pytest.mark.proof


@pytest.fixture
def inside(root, pyodide_folder):
    """Run a script of this folder in Pyodide, and return what it printed."""

    def run(script, *arguments):
        packages = pathlib.Path(pytest.__file__).parents[1]
        places = (pyodide_folder, root, packages)
        done = subprocess.run(
            [NODE, HERE / "in_pyodide.mjs", *places, script, *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            pytest.fail(f"{done.stdout}{done.stderr}", pytrace=False)
        return done.stdout

    return run


def test_the_packages_own_tests_pass(inside):
    folders = [f"tests/{name}" for name in FOLDERS]
    said = inside("tests_in_pyodide.py", "-q", "-m", f"not ({LEFT_OUT})", *folders)
    assert int(re.search(r"(\d+) passed", said)[1]) > AT_LEAST


def test_every_cell_of_every_chapter_runs(inside, root):
    chapters = sorted((root / "book").glob("*.ipynb"))
    metadata = {one.name: json.loads(one.read_text("utf-8"))["metadata"] for one in chapters}
    here = [name for name, says in metadata.items() if not says.get("needs")]
    assert here
    inside("chapters_in_pyodide.py", *here)

"""The package's own tests hold in the Python of the browser: 32 bits, and an older NumPy."""

import pathlib
import re
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
NODE = pathlib.Path(sys.executable).with_name("node")
FOLDERS = ("activations", "calls", "checks", "numerics", "tables")
LEFT_OUT = "sweep or browser or nbgrader or grading or journey or notebook or training or proof"
AT_LEAST = 2000


@pytest.mark.proof
def test_the_tests_pass_in_pyodide(root, pyodide_folder):
    packages = pathlib.Path(pytest.__file__).parents[1]
    done = subprocess.run(
        [
            *(NODE, HERE / "in_pyodide.mjs", pyodide_folder, root, packages),
            *("-q", "-m", f"not ({LEFT_OUT})", *(f"tests/{name}" for name in FOLDERS)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(f"{done.stdout}{done.stderr}", pytrace=False)
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) > AT_LEAST

import subprocess
import sys

import nbformat
import pytest


@pytest.mark.notebook
def test_storing_twice_gives_the_same_bytes(root, tmp_path):
    path = tmp_path / "one.ipynb"
    source = (
        "from rectified.activations import relu\nfrom rectified.plots import explore\nexplore(relu)"
    )
    cell = nbformat.v4.new_code_cell(source, id="explore")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)

    def store():
        subprocess.run([sys.executable, root / "tools/store.py", path], check=True, timeout=60)
        return path.read_bytes()

    assert store() == store()
    (cell,) = nbformat.read(path, as_version=4).cells
    assert set(cell.outputs[0].data) == {"text/html", "text/plain"}


@pytest.mark.notebook
def test_what_an_exercise_says_of_itself_is_kept(root, tmp_path):
    says = {"chapter": "relu", "minutes": 45, "needs": [], "optional": False}
    path = tmp_path / "one.ipynb"
    metadata = {"rectified": says, "widgets": {}}
    nbformat.write(nbformat.v4.new_notebook(cells=[], metadata=metadata), path)
    subprocess.run([sys.executable, root / "tools/store.py", path], check=True, timeout=60)
    assert nbformat.read(path, as_version=4).metadata["rectified"] == says
    assert "widgets" not in nbformat.read(path, as_version=4).metadata


@pytest.mark.notebook
def test_prints_are_one_output_however_they_arrived(root, tmp_path):
    path = tmp_path / "slow.ipynb"
    source = "import time\nfor i in range(3):\n    print(i, flush=True)\n    time.sleep(0.3)"
    cell = nbformat.v4.new_code_cell(source, id="slow")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    subprocess.run([sys.executable, root / "tools/store.py", path], check=True, timeout=60)
    (cell,) = nbformat.read(path, as_version=4).cells
    assert [output.text for output in cell.outputs] == ["0\n1\n2\n"]

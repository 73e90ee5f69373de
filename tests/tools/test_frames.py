"""`make frames` runs what is stale, tells how far it is, and says what it does not know."""

import shutil
import subprocess
import sys

import pytest

from rectified.experiments import every
from rectified.experiments.revival import experiment as quick


def run(root, *arguments):
    return subprocess.run(
        [sys.executable, root / "tools/frames.py", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.training
def test_the_same_bytes_twice_and_nothing_else(root, tmp_path):
    path = tmp_path / f"{quick.name}.npz"

    def make():
        done = run(root, quick.name, "--folder", tmp_path)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(f"[1/1] {quick.name}: ")
        return path.read_bytes()

    assert make() == make()
    assert list(tmp_path.iterdir()) == [path]


def test_current_frames_are_left_alone(root, tmp_path):
    folder = tmp_path / "frames"
    shutil.copytree(root / "book/_frames", folder)
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    done = run(root, "--folder", folder)
    assert done.stdout == "All frames are current.\n", done.stderr
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_no_such_experiment(root):
    done = run(root, "dyeing")
    assert done.returncode == 1
    names = ", ".join(experiment.name for experiment in every())
    assert done.stderr == f"There is no experiment dyeing: expected one of {names}.\n"

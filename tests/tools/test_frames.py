"""`make frames` runs what is stale, tells how far it is, and says what it does not know."""

import concurrent.futures
import dataclasses
import functools
import os
import runpy
import shutil
import subprocess
import sys

import numpy as np
import pytest

from rectified.experiments import Frames, every, load
from rectified.experiments.fingerprint import SOURCE, fingerprint
from rectified.experiments.revival import experiment as quick


def run(root, *arguments, source=SOURCE):
    return subprocess.run(
        [sys.executable, root / "tools/frames.py", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(source)},
    )


@pytest.mark.training
def test_the_same_bytes_twice_and_nothing_else(root, tmp_path):
    path, others = (tmp_path / folder / f"{quick.name}.npz" for folder in (".", "other_seeds"))

    def make():
        done = run(root, quick.name, "--folder", tmp_path)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(f"[1/1] {quick.name}: ")
        return path.read_bytes()

    assert make() == make()
    assert {file for file in tmp_path.rglob("*") if file.is_file()} == {path, others}
    assert load(others).seeds == quick.others


def test_current_frames_are_left_alone(root, tmp_path):
    (tmp_path / "other_seeds").mkdir()
    for experiment in every():
        code = fingerprint(experiment.module)
        Frames({}, experiment.seeds, code).save(tmp_path / f"{experiment.name}.npz")
        Frames({}, experiment.others, code).save(tmp_path / f"other_seeds/{experiment.name}.npz")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.npz")}
    done = run(root, "--folder", tmp_path)
    assert done.stdout == "All frames are current.\n", done.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.npz")} == before


def test_an_experiment_that_fails_says_why(root, tmp_path):
    shutil.copytree(SOURCE, tmp_path / "src")
    path = tmp_path / "src" / f"{quick.module.replace('.', '/')}.py"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace(
            "def measure(", "def measure(seed):\n    raise OSError('no luck')\n\n\ndef _(", 1
        ),
        "utf-8",
    )
    done = run(root, quick.name, "--folder", tmp_path / "frames", source=tmp_path / "src")
    assert done.returncode == 1
    assert "OSError: no luck" in done.stderr
    assert done.stderr.endswith(f"{quick.name} failed\n")
    assert list((tmp_path / "frames").rglob("*.npz")) == []


def test_no_such_experiment(root):
    done = run(root, "dyeing")
    assert done.returncode == 1
    names = ", ".join(experiment.name for experiment in every())
    assert done.stderr == f"There is no experiment dyeing: expected one of {names}.\n"


class Pool:
    """Does at once what it is given, and notes with how many processes."""

    def __init__(self, notes, workers, mp_context):
        self.notes, self.workers = notes, workers

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    def submit(self, part, name, seed):
        self.notes.append((name, self.workers))
        future = concurrent.futures.Future()
        future.set_result({"film": np.zeros(1)} if seed is None else {"loss": 0.5})
        return future


def test_what_is_timed_comes_last_and_runs_alone(root, tmp_path, monkeypatch):
    """Other experiments share all cores; one that measures times shares its core with nobody."""
    notes, tool = [], runpy.run_path(str(root / "tools/frames.py"))
    pool = functools.partial(Pool, notes)
    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", pool)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    timed = dataclasses.replace(quick, timed=True, measure=every()[0].measure)
    assert timed.name < quick.name
    tool["make"]([timed, quick], tmp_path)
    parts = 1 + len(quick.seeds)
    both = parts + len(quick.others)
    assert notes == [(quick.name, None)] * both + [(timed.name, 1)] * parts
    assert {path.stem for path in tmp_path.glob("*.npz")} == {quick.name, timed.name}
    assert {path.stem for path in tmp_path.glob("other_seeds/*")} == {quick.name}

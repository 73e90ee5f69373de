"""A fingerprint changes with the code that makes numbers, and with nothing else."""

import importlib
import shutil
import subprocess
import sys

import pytest

from rectified.experiments import every
from rectified.experiments.fingerprint import SOURCE, fingerprint

FILES = {
    "rectified/__init__.py": "version = 1\n",
    "rectified/nets/__init__.py": (
        '"""Nets."""\nfrom rectified.nets.net import net as net\n'
        "from rectified.nets.other import other as other\n"
    ),
    "rectified/nets/net.py": (
        "import numpy as np\nfrom rectified.nets import bend, steps\n\n\n"
        'def net(seed):\n    """Train."""\n    return steps.step(seed)\n'
    ),
    "rectified/nets/steps.py": "def step(x):\n    return x + 1  # up\n",
    "rectified/nets/other.py": "other = 1\n",
    "rectified/nets/bend.py": 'bend = dict(kernel=max, pros=("cheap",), cons=("one",))\n',
    "rectified/activations/__init__.py": "family = [1]\n\n\ndef get(name):\n    return name\n",
    "rectified/one.py": (
        '"""How?"""\nfrom rectified.nets import net\n'
        "from rectified.activations import get\n"
        "from rectified.experiments.experiment import Claim\n\n"
        'RATE = 0.1\n"""The rate."""\nclaims = (Claim("More.", lambda m: m > 1),)\n'
        "def measure(seed):\n    return net(seed) * RATE\n"
    ),
    "rectified/experiments/experiment.py": "class Claim:\n    pass\n",
}
KEEPS = {
    "docstring of the module": ("rectified/one.py", '"""How?"""', '"""How, then?\n\nSo."""'),
    "docstring of a constant": ("rectified/one.py", '"""The rate."""\n', ""),
    "docstring of a function below": ("rectified/nets/net.py", '"""Train."""', '"""Learn."""'),
    "comment": ("rectified/nets/steps.py", "  # up", ""),
    "layout": ("rectified/nets/steps.py", "x + 1", "(\n        x +\n        0x1)"),
    "claim": ("rectified/one.py", '"More.", lambda m: m > 1', '"Less.", lambda m: m < 1'),
    "what speaks for it": ("rectified/nets/bend.py", '"cheap",', '"cheap", "exact",'),
    "what speaks against it": ("rectified/nets/bend.py", '("one",)', "()"),
    "module that is not imported": ("rectified/nets/other.py", "1", "2"),
    "record": ("rectified/experiments/experiment.py", "pass", "says = 1"),
    "package around": ("rectified/__init__.py", "1", "2"),
    "family of which one is looked up": ("rectified/activations/__init__.py", "[1]", "[1, 2]"),
    "package that hands on": ("rectified/nets/__init__.py", "other as other", "other as new"),
}
BREAKS = {
    "constant": ("rectified/one.py", "0.1", "0.2"),
    "type of a constant": ("rectified/nets/steps.py", "x + 1", "x + 1.0"),
    "function": ("rectified/one.py", "net(seed) * RATE", "net(seed) + RATE"),
    "name": ("rectified/one.py", "measure", "measures"),
    "argument": ("rectified/nets/bend.py", "max", "min"),
    "module imported": ("rectified/nets/net.py", "steps.step(seed)", "steps.step(-seed)"),
    "module imported by that": ("rectified/nets/steps.py", "x + 1", "x - 1"),
    "where a name comes from": (
        "rectified/nets/__init__.py",
        "rectified.nets.net import net as net",
        "rectified.nets.other import other as net",
    ),
}


@pytest.fixture
def source(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def edit(source, name, old, new):
    text = (source / name).read_text("utf-8")
    assert old in text
    (source / name).write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("change", KEEPS.values(), ids=KEEPS)
def test_words_keep_it(source, change):
    before = fingerprint("rectified.one", source)
    edit(source, *change)
    assert fingerprint("rectified.one", source) == before


@pytest.mark.parametrize("change", BREAKS.values(), ids=BREAKS)
def test_code_changes_it(source, change):
    before = fingerprint("rectified.one", source)
    edit(source, *change)
    assert fingerprint("rectified.one", source) != before


def test_no_module(source):
    with pytest.raises(ValueError, match=r"no module rectified\.two in"):
        fingerprint("rectified.two", source)


def test_a_relative_import_is_refused(source):
    edit(source, "rectified/one.py", "from rectified.nets import", "from .nets import")
    with pytest.raises(ValueError, match=r"rectified\.one imports relatively"):
        fingerprint("rectified.one", source)


@pytest.mark.parametrize("experiment", every(), ids=lambda experiment: experiment.name)
def test_a_new_activation_leaves_it(experiment, tmp_path):
    """Unless it measures the whole family."""
    shutil.copytree(SOURCE / "rectified", tmp_path / "rectified")
    with (tmp_path / "rectified/activations/__init__.py").open("a", encoding="utf-8") as file:
        file.write("\nfrom rectified.activations.new import new as new\n")
    (tmp_path / "rectified/activations/new.py").write_text("new = 1\n")
    is_left = fingerprint(experiment.module, tmp_path) == fingerprint(experiment.module)
    assert is_left != hasattr(importlib.import_module(experiment.module), "FAMILY")


def test_experiments_differ():
    assert len({fingerprint(experiment.module) for experiment in every()}) == len(every())


def test_nothing_of_the_process_is_in_it():
    """Another process, with other hashes of strings and from another folder, gets the same."""
    (experiment, *_) = every()
    code = (
        "from rectified.experiments.fingerprint import fingerprint\n"
        f"print(fingerprint({experiment.module!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd="/",
        env={"PYTHONPATH": str(SOURCE), "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprint(experiment.module)

import importlib.util
import runpy
import sys

import pytest


@pytest.fixture
def run(root):
    return lambda: runpy.run_path(str(root / "tools/prerequisites.py"))


def test_nothing_to_say_here(run):
    run()


def test_an_old_python_is_named(run, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer.*is 3\.9"):
        run()


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_missing_module_is_named(run, monkeypatch, module):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == module else find(name)
    )
    with pytest.raises(SystemExit, match=rf"no module {module}(.|\n)*apt-get install python3-venv"):
        run()

import runpy
import sys

import pytest

import rectified

CHANGELOG = """# Changelog

## Unreleased

- one

## 1.2.0 (2030-01-01)

- two

### Changed

- three

## 1.2

- four
"""


@pytest.fixture
def tool(root):
    return runpy.run_path(str(root / "tools/notes.py"))


def test_the_section_of_a_version(tool):
    assert tool["notes"](CHANGELOG, "1.2.0") == "- two\n\n### Changed\n\n- three"
    assert tool["notes"](CHANGELOG, "1.2") == "- four"
    assert tool["notes"](CHANGELOG, "1") is None
    assert tool["notes"](CHANGELOG, "2.0") is None


def run(tool, monkeypatch, version, tag):
    monkeypatch.setattr(rectified, "__version__", version)
    monkeypatch.setattr(sys, "argv", ["notes.py", tag])
    tool["main"]()


def test_a_release_prints_its_notes(tool, monkeypatch, capsys):
    run(tool, monkeypatch, "0.1.0", "v0.1.0")
    assert capsys.readouterr().out.startswith("The first course")


def test_a_tag_of_another_version_is_refused(tool, monkeypatch):
    with pytest.raises(SystemExit, match=r"The tag v0\.1\.0 is not the version 0\.1\.1"):
        run(tool, monkeypatch, "0.1.1", "v0.1.0")


def test_a_version_without_notes_is_refused(tool, monkeypatch):
    with pytest.raises(SystemExit, match=r"says nothing of 0\.1\.1"):
        run(tool, monkeypatch, "0.1.1", "v0.1.1")

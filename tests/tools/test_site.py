"""What the site is put together from: every file is the one that somebody has pinned."""

import hashlib
import json
import re
import zipfile

import pytest

from tools.site import offline, pyodide, steadied, wheels


def wheel(folder, name="toy", needs=()):
    path = folder / f"{name}-1.0-py3-none-any.whl"
    said = "\n".join(["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0", *needs])
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}/__init__.py", "x = 1\n")
        archive.writestr(f"{name}-1.0.dist-info/METADATA", f"{said}\n")
        archive.writestr(f"{name}-1.0.data/data/share/front.js", "")
    return path


def test_a_wheel_says_what_it_needs(tmp_path):
    needs = (
        "Requires-Dist: Typing_Extensions>=4; python_version > '3'",
        "Requires-Dist: numpy>=2",
        'Requires-Dist: pytest ; extra == "dev"',
    )
    read = wheels.read(wheel(tmp_path, needs=needs))
    assert (read.name, read.version, read.imports) == ("toy", "1.0", ("toy",))
    assert read.needs == ("typing-extensions", "numpy")


def test_every_wheel_that_is_asked_for_is_pinned():
    asked = wheels.LOCK.with_name("wheels.in").read_text("utf-8")
    names = re.findall(r"^([\w.-]+)==", asked, re.MULTILINE)
    assert {wheels.canonical(name) for name in names} == set(wheels.pinned())
    assert pyodide.CARRIER in wheels.pinned()
    assert "://" not in wheels.LOCK.read_text("utf-8")


@pytest.fixture
def kernel(tmp_path):
    """What Pyodide itself has not, of what a kernel starts with."""
    names = ("comm", "ipykernel", "piplite", "pyodide_kernel")
    return [wheels.read(wheel(tmp_path, name)) for name in names]


def test_a_file_that_is_not_the_official_one_is_refused(tmp_path, kernel):
    with pytest.raises(SystemExit, match=r"\.whl is not the official one: its sha256 is e3b0"):
        pyodide.assemble(tmp_path / "new", lambda name: b"", kernel)


def test_a_file_that_is_missing_is_named(tmp_path, kernel):
    with pytest.raises(SystemExit, match=r"\.whl is not in this Pyodide; expected that of 0\.27"):
        pyodide.assemble(tmp_path / "new", pyodide.unpacked(tmp_path), kernel)


def test_a_package_of_ours_takes_what_it_needs_from_pyodide(tmp_path):
    own = wheels.read(wheel(tmp_path, needs=("Requires-Dist: numpy", "Requires-Dist: matplotlib")))
    entry = pyodide.entry(own, {"numpy", "matplotlib"})
    assert entry["depends"] == ["numpy"], "what is large comes when a cell imports it"
    assert entry["sha256"] == hashlib.sha256(own.path.read_bytes()).hexdigest()


def test_names_are_closed_over_what_they_depend_on():
    packages = {"a": {"depends": ["B_c"]}, "b-c": {"depends": ["a"]}, "d": {"depends": []}}
    assert pyodide.closure(packages, ["a"]) == ["a", "b-c"]


def test_the_kernel_is_steadied_and_nothing_else_of_it_changes(tmp_path):
    kernel = wheel(tmp_path, steadied.PACKAGE)
    made = steadied.steadied(kernel, tmp_path / "new")
    with zipfile.ZipFile(kernel) as before, zipfile.ZipFile(made) as after:
        added = set(after.namelist()) - set(before.namelist())
        assert added == {f"{steadied.PACKAGE}/steady.py"}
        changed = [one for one in before.namelist() if before.read(one) != after.read(one)]
        assert changed == [f"{steadied.PACKAGE}/__init__.py"]
    assert made.read_bytes() == steadied.steadied(kernel, tmp_path / "again").read_bytes()


def test_the_workers_know_the_files_that_never_change(tmp_path):
    lite = tmp_path / "lite"
    for name in ("build/a.js", "pyodide/1/b.whl", "api/c.json"):
        (lite / name).parent.mkdir(parents=True, exist_ok=True)
        (lite / name).write_text("")
    (lite / offline.THEIRS).write_text("theirs();")
    offline.write(tmp_path, lite)
    ours = (tmp_path / offline.NAME).read_text("utf-8")
    assert json.dumps(["lite/build/a.js", "lite/pyodide/1/b.whl"]) in ours
    theirs = (lite / offline.THEIRS).read_text("utf-8")
    assert 'importScripts("../offline.js");' in theirs
    assert theirs.endswith("theirs();")

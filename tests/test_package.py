"""The package as users install it: complete, and its version stands once."""

import email
import re
import subprocess
import sys
import zipfile

import pytest

import rectified


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    """The wheel that the build back end makes, without a network."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "flit_core.wheel", "--outdir", folder, root]
    subprocess.run(build, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


def test_the_wheel_holds_every_file_of_the_package(root, wheel):
    source = root / "src"
    files = {
        path.relative_to(source).as_posix()
        for path in (source / "rectified").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {"rectified/py.typed", "rectified/plots/figure.js"} < files
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == files


def test_the_wheel_says_what_it_is(root, wheel):
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = email.message_from_bytes(wheel.read(name))
    assert metadata["Version"] == rectified.__version__
    assert metadata.get_payload().strip() == (root / "README.md").read_text("utf-8").strip()


def test_the_version_stands_once(root):
    assert "version" not in re.findall(
        r"^(\w+) =", (root / "pyproject.toml").read_text("utf-8"), re.M
    )


def test_the_changelog_opens_with_what_comes_next(root):
    first = re.search(r"^## (.*)", (root / "CHANGELOG.md").read_text("utf-8"), re.M)[1]
    assert first == ("Unreleased" if ".dev" in rectified.__version__ else rectified.__version__)

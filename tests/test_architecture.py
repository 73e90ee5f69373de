"""The rooms are the ones that the documents show, and imports flow down."""

import ast
import re
import subprocess

import pytest

LAYER = re.compile(r"^(\w+) {2,}\S", re.M)
APART = {"checks", "plots", "tables"}
"""These know nothing of one another."""


@pytest.fixture(scope="module")
def layers(root):
    """The packages from top to bottom, as CONTRIBUTING lists them."""
    (listed,) = re.findall(
        r"```\n(grading .*?)```", (root / "CONTRIBUTING.md").read_text("utf-8"), re.S
    )
    return LAYER.findall(listed)


def test_every_package_is_listed(root, layers):
    packages = {path.parent.name for path in (root / "src/rectified").glob("*/__init__.py")}
    assert set(layers) == packages
    assert len(layers) == len(set(layers))


def test_imports_flow_down(root, layers):
    for path in (root / "src/rectified").rglob("*.py"):
        package = path.relative_to(root / "src/rectified").parts[0]
        if package not in layers:
            continue
        below = set(layers[layers.index(package) :])
        if package in APART:
            below -= APART - {package}
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("rectified"):
                names = node.module.split(".")[1:] or [alias.name for alias in node.names]
                assert names[0] in below, f"{path} imports {node.module}"


def test_calls_know_no_activation(root):
    for path in (root / "src/rectified/calls").glob("*.py"):
        assert "rectified.activations" not in path.read_text("utf-8")


def test_the_readme_shows_every_folder(root):
    readme = (root / "README.md").read_text("utf-8")
    shown = set(re.findall(r"^\| `([\w/]+)/` \|", readme, re.M))
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=root, capture_output=True, text=True, check=True
    ).stdout.split()
    folders = {path.split("/")[0] for path in tracked if "/" in path and path[0] != "."}
    packages = {
        "/".join(path.split("/")[:3])
        for path in tracked
        if path.startswith("src/") and path.count("/") > 2
    }
    assert shown == folders - {"src"} | packages

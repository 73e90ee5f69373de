"""Fixtures that several folders of tests share."""

import os
import pathlib
import sys

import pytest
from hypothesis import settings
from nbval.plugin import IPyNbCell
from playwright.sync_api import sync_playwright

from rectified.grading import task
from rectified.grading.limits import Limits
from rectified.grading.sandbox import Unavailable, open_sandbox
from tools import chromium

ROOT = pathlib.Path(__file__).parents[1]

# How many examples a property is tried on: few by default, and always the same ones in CI;
# HYPOTHESIS_PROFILE=thorough for many.
settings.register_profile("quick", max_examples=10, deadline=None)  # make check
settings.register_profile("usual", max_examples=25, deadline=None)
settings.register_profile("steady", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=1000, deadline=None)
default = "steady" if os.environ.get("CI") else "usual"
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", default))

QUIET = [
    "--no-sandbox",  # tests may run as root, in a container
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


LONG = ("journey", "nbgrader", "training", "grading", "browser", "proof")
"""The marks of what takes long, the longest first."""


def pytest_collection_modifyitems(items):
    """Mark what a test needs, so that `make check` can leave it out, and begin with what is long.

    The tests of a file stay together. Of several processes the last one ends the sooner.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
        if "walls" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.grading)
        if isinstance(item, IPyNbCell):
            item.add_marker(pytest.mark.notebook)
    first = dict.fromkeys((item.path for item in items), len(LONG))
    for item in items:
        marks = [LONG.index(mark.name) for mark in item.iter_markers() if mark.name in LONG]
        first[item.path] = min([first[item.path], *marks])
    items.sort(key=lambda item: first[item.path])


@pytest.fixture(scope="session")
def root():
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def environment():
    """An environment in which the programs of this Python come first."""
    programs = str(pathlib.Path(sys.executable).parent)
    return {**os.environ, "PATH": programs + os.pathsep + os.environ["PATH"]}


@pytest.fixture(scope="session")
def browser():
    """Headless Chromium; where CI is set it must be there, elsewhere its tests are skipped."""
    path = chromium.path()
    if path is None:
        missing = f"page tests need Chromium: none of {', '.join(chromium.NAMES)} is installed"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def walls():
    """Skip where this machine has no walls to grade behind; where CI is set it must have some."""
    try:
        open_sandbox((), Limits()).close()
    except Unavailable as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))
    yield
    task.leave()

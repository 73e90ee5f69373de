"""Fixtures that several folders of tests share."""

import os
import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root():
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def environment():
    """An environment in which the programs of this Python come first."""
    programs = str(pathlib.Path(sys.executable).parent)
    return {**os.environ, "PATH": programs + os.pathsep + os.environ["PATH"]}

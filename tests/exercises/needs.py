"""Exercises that need what not everybody has."""

import os

import pytest


def present(exercise):
    """Return an exercise, where what it needs is installed; in CI it has to be."""
    if exercise.lacking and not os.environ.get("CI"):
        pytest.skip(f"{exercise.name} needs {', '.join(exercise.lacking)}: make frameworks")
    return exercise

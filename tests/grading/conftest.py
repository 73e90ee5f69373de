"""What the grader's tests share: whether this machine has walls, and a class in a course."""

import os
import shutil

import pytest

from rectified.grading.limits import Limits
from rectified.grading.sandbox import Unavailable, open_sandbox


@pytest.fixture(scope="session")
def walls():
    """Skip where this machine has no walls; fail where a run in CI has none."""
    if shutil.which("bwrap") is None and "CI" not in os.environ:
        pytest.skip("bubblewrap is not installed")
    try:
        open_sandbox((), Limits()).close()
    except Unavailable as error:
        if "CI" in os.environ:
            raise
        pytest.skip(str(error))


@pytest.fixture
def sandbox(walls):
    """Return a sandbox with small limits."""
    limits = Limits(call=2.0, cell=3.0, test=4.0, submission=30.0)
    with open_sandbox((), limits) as sandbox:
        yield sandbox

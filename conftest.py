"""Chapters that need what not everybody has are not run without it; each process has one thread.

Such a chapter says so in its metadata: ``"needs": ["torch", "jax"]``.
"""

import os

import nbval.kernel
import pytest
from nbval.plugin import IPyNbCell

from tools.store import missing

# The processes of a run share the cores. Nothing above loads NumPy, which looks once.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")

start_kernel = nbval.kernel.start_new_kernel


def start_kernel_again(*arguments, **options):
    """Start a kernel; once more if another process has just taken its port, so that it died."""
    try:
        return start_kernel(*arguments, **options)
    except RuntimeError:
        return start_kernel(*arguments, **options)


nbval.kernel.start_new_kernel = start_kernel_again


def pytest_collection_modifyitems(items):
    """Skip their cells, with the reason; in CI let them fail."""
    if os.environ.get("CI"):
        return
    for cell in items:
        if not isinstance(cell, IPyNbCell):
            continue
        if lacking := missing(cell.parent.nb):
            reason = f"needs {', '.join(lacking)}: make frameworks"
            cell.add_marker(pytest.mark.skip(reason=reason))

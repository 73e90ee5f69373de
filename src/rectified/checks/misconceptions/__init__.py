"""Misconceptions: plausible wrong implementations, each with the sentence that helps.

Where a student's function does what one of these does, its explanation is the feedback. Those in
the files here are written by hand, where a human mistake is special; all others are derived from
the records, by `derived` (what is computed) and `forms` (how it is answered). Each is at the same
time a test of the grader: it must fail in `breaks` and nowhere else.
"""

import importlib
import pkgutil

from rectified.checks.misconceptions.misconception import Misconception

MISCONCEPTIONS: tuple[Misconception, ...] = tuple(
    misconception
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name)
    if not module.ispkg
    for misconception in getattr(
        importlib.import_module(f"{__name__}.{module.name}"), "MISCONCEPTIONS", ()
    )
)
"""Those written by hand, file by file."""

__all__ = ["MISCONCEPTIONS", "Misconception"]

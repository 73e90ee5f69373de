"""No walls at all: students' code runs as the teacher, who has said that it shall."""

import sys
from pathlib import Path

import rectified.calls
from rectified.grading.sandbox import guest


class Unwalled:
    """A process like any other: it may read, write and send whatever its teacher may.

    Parameters
    ----------
    needed : tuple of str
        What an exercise needs; everything that is installed can be imported.
    warm : tuple of str
        Modules that are imported before the first worker is forked.
    """

    is_walled = False
    is_for_one = False

    def __init__(self, needed: tuple[str, ...] = (), warm: tuple[str, ...] = ()) -> None:
        self._warm = warm

    def command(self) -> list[str]:
        """Return the command that starts the process that workers are forked from."""
        start = (
            f"import sys; sys.path.append({str(Path(guest.__file__).parents[1])!r}); "
            "from guest.__main__ import main; main()"
        )
        folder = str(Path(rectified.calls.__file__).parents[1])
        return [sys.executable, "-B", "-c", start, "none", folder, *self._warm]

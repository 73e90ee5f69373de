"""A course: its folders, its gradebook and its secret, as nbgrader's settings name them."""

import contextlib
import fcntl
import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from rectified.grading.exercise import Exercise
from rectified.grading.release import marked

SETTINGS = "nbgrader_config.py"
SECRET = ".rectified-secret"
LOCK = ".rectified-lock"


class NoSuch(ValueError):
    """What was asked for is not there; the message says what is."""


class Course:
    """The folders of a course.

    Parameters
    ----------
    root : pathlib.Path
        The folder with nbgrader's settings.
    settings : Config, optional
        nbgrader's settings; read from the folder without it.
    """

    def __init__(self, root: Path, settings: Config | None = None) -> None:
        self.root = root.resolve()
        if settings is None:
            settings = Config()
            if (self.root / SETTINGS).is_file():
                settings = PyFileConfigLoader(SETTINGS, str(self.root)).load_config()
        self.settings = settings
        self._folders = CourseDirectory(config=settings)
        if "root" not in settings.CourseDirectory:
            self._folders.root = str(self.root)

    @classmethod
    def of(cls, folders: CourseDirectory, settings: Config) -> "Course":
        """Return the course that nbgrader is at work in."""
        course = cls(Path(folders.root), settings)
        course._folders = folders
        return course

    @property
    def gradebook_url(self) -> str:
        """Where the gradebook is, as a URL of a database."""
        return str(self._folders.db_url)

    @property
    def name(self) -> str:
        """The name of the course in the gradebook."""
        return str(self._folders.course_id)

    def submitted(self, student: str, assignment: str) -> Path:
        """Return the folder with what a student has handed in."""
        return self._folder(self._folders.submitted_directory, student, assignment)

    def autograded(self, student: str, assignment: str) -> Path:
        """Return the folder in which a student's graded notebooks are kept."""
        return self._folder(self._folders.autograded_directory, student, assignment)

    def feedback(self, student: str, assignment: str) -> Path:
        """Return the folder with the pages that a student gets back."""
        return self._folder(self._folders.feedback_directory, student, assignment)

    def _folder(self, step: str, student: str, assignment: str) -> Path:
        return Path(self._folders.format_path(step, student, assignment))

    def exercises(self, assignment: str) -> list[Exercise]:
        """Return the teacher's notebooks of an assignment.

        Raises
        ------
        NoSuch
            If there are none.
        ValueError
            If one of them cannot be graded.
        """
        folder = self._folder(self._folders.source_directory, ".", assignment)
        if not assignment or not (paths := sorted(folder.glob("*.ipynb"))):
            all_ = sorted(path.name for path in folder.parent.glob("*/") if [*path.glob("*.ipynb")])
            known = ", ".join(all_) or "none"
            raise NoSuch(f"there is no assignment {assignment!r}; expected one of {known}")
        return [Exercise(path.stem, _marked(path)) for path in paths]

    def students(self, assignment: str) -> list[str]:
        """Return who has handed in anything."""
        marker = "\0"
        path = self.submitted(marker, assignment)
        if marker not in path.parts:
            raise NoSuch("the course's folders do not tell students apart")
        at = path.parts.index(marker)
        base, rest = Path(*path.parts[:at]), path.parts[at + 1 :]
        if not base.is_dir():
            return []
        return sorted(
            entry.name for entry in base.iterdir() if os.path.lexists(entry.joinpath(*rest))
        )

    def handed_in(self, student: str, assignment: str) -> Path | None:
        """Return the folder with what a student has handed in; None where it is not theirs.

        A folder that leads elsewhere through a link is nobody's.
        """
        folder = self.submitted(student, assignment)
        base = self.submitted(".", ".").resolve()
        real = folder.resolve()
        expected = base / os.path.relpath(folder, self.submitted(".", "."))
        return folder if real == expected else None

    @property
    def private(self) -> list[Path]:
        """What no student's code may see."""
        return [self.root, self.root / "gradebook.db", self.root / SECRET]

    def secret(self) -> bytes:
        """Return what the numbers that tests draw depend on; made once, for each course.

        It lies beside the gradebook and is as worth keeping: with another one the tests draw other
        numbers.
        """
        path = self.root / SECRET
        with contextlib.suppress(FileExistsError):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_hex(32) + "\n")
        return hashlib.sha256(path.read_bytes().strip()).digest()

    @contextlib.contextmanager
    def alone(self, wait: Any = None) -> Iterator[None]:
        """Keep other graders of this course waiting; call `wait` before waiting for one."""
        with (self.root / LOCK).open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                if wait is not None:
                    wait()
                fcntl.flock(file, fcntl.LOCK_EX)
            yield


def _marked(path: Path) -> str:
    try:
        return marked(path.read_text("utf-8"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path.name} is no notebook that can be graded: {error}") from None

"""What `nbgrader autograde` and formgrader do in this course: grade as `rectified grade` does.

A course's ``nbgrader_config.py`` calls `install`.
"""

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from nbgrader.apps import api, autogradeapp
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from traitlets import Bool

from rectified.grading.limits import Limits

if TYPE_CHECKING:
    from rectified.grading.batch import Batch
    from rectified.grading.course import Course

# what grades is imported when somebody grades: nbgrader reads its settings for students too, on
# systems on which there is no sandbox


LOUD = (
    "WITHOUT A SANDBOX: students' code runs with all of your rights. It can read and delete your "
    "files, change grades, and use the network."
)


class SandboxedAutograde(Autograde):  # type: ignore[misc]
    """nbgrader's autograding, with the student's code in a sandbox and the tests outside it."""

    i_trust_all_students = Bool(
        False, help="Grade without a sandbox: students' code runs with the teacher's rights."
    ).tag(config=True)

    def start(self) -> None:
        """Grade the submissions that nbgrader was asked for."""
        from rectified.grading.batch import Batch
        from rectified.grading.course import Course
        from rectified.grading.sandbox import Unavailable

        course = Course.of(self.coursedir, self.config)
        is_walled = not self.i_trust_all_students
        try:
            batch = Batch(course, self.coursedir.assignment_id, Limits(), is_walled)
        except (ValueError, RuntimeError) as error:
            raise self._failed(str(error)) from None
        try:
            self._grade(course, batch, is_walled)
        except Unavailable as error:
            raise self._failed(str(error)) from None
        finally:
            batch.close()

    def _grade(self, course: "Course", batch: "Batch", is_walled: bool) -> None:
        from rectified.grading.batch import Which
        from rectified.grading.crew import Alone, Crew

        if not is_walled:
            self.log.warning(LOUD)
        students = [name for name in course.students(batch.assignment) if self._is_asked(name)]
        if not students:
            raise self._failed(f"nobody has handed in anything for {batch.assignment}")
        which = Which(students, newer=not self.force, create=self.create_student)
        failed = False
        with course.alone(lambda: self.log.warning("Waiting for another grader of this course")):
            for result in batch.run(Alone() if len(students) == 1 else Crew(), which):
                if result.problem:
                    failed = True
                    self.log.error("%s: %s", result.student, result.problem)
                    continue
                self.log.info("%s: %g of %g", result.student, result.earned, result.points)
                for fault in result.faults:
                    self.log.error("%s: could not be judged: %s", result.student, fault)
                for reason in result.reasons:
                    self.log.info("%s: %s", result.student, reason.text)
        if failed:
            raise self._failed("some submissions could not be recorded")

    def _is_asked(self, student: str) -> bool:
        excluded = [name for name in (self.coursedir.student_id_exclude or "").split(",") if name]
        return fnmatchcase(student, self.coursedir.student_id) and student not in excluded

    def _failed(self, why: str) -> NbGraderException:
        self.log.error(why)
        return NbGraderException(why)


def install(settings: Any) -> None:
    """Let nbgrader grade in a sandbox, wherever it grades.

    Parameters
    ----------
    settings : Config
        What ``get_config()`` returns in ``nbgrader_config.py``.
    """
    modules: tuple[Any, ...] = (api, autogradeapp)
    for module in modules:
        module.Autograde = SandboxedAutograde

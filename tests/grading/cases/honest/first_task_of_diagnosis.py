"""Only the first task is done, on which the second builds."""

from grading.handing_in import fill, read, solution, write

KIND = "partly right"
EXERCISE = "diagnosis"
LOSES = {"test-before": 2, "test-training": 1, "test-exam": 4}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    answers = solution(EXERCISE)
    fill(notebook, {name: answers[name] for name in ("instruments",)})
    write(notebook, folder / release.name)

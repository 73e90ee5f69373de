"""Only the last task is done."""

from grading.handing_in import fill, read, solution, write

KIND = "partly right"
EXERCISE = "collapse"
LOSES = {
    "test-collapse-two": 1,
    "test-collapse-deep": 2,
    "test-collapse-any": 1,
    "test-vee": 2,
    "test-vee-any": 1,
}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    answers = solution(EXERCISE)
    fill(notebook, {name: answers[name] for name in ("tent",)})
    write(notebook, folder / release.name)

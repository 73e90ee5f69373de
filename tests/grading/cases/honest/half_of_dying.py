"""Two of the three tasks are done."""

from grading.handing_in import fill, read, solution, write

KIND = "partly right"
EXERCISE = "dying"
LOSES = {"test-repair": 1.5, "test-repair-shifted": 1.5, "test-repair-drawn": 1}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    answers = solution(EXERCISE)
    fill(notebook, {name: answers[name] for name in ("dead-units", "death-steps")})
    write(notebook, folder / release.name)

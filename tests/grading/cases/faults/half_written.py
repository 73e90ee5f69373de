"""The upload broke off in the middle of the file."""

from grading.handing_in import fill, read, solution, write

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "JSON"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    write(notebook, folder / release.name)
    data = (folder / release.name).read_bytes()
    (folder / release.name).write_bytes(data[: len(data) // 2])

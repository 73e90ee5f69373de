"""The notebook was last run in another environment, with another Python."""

from grading.handing_in import fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["metadata"]["kernelspec"] = {
        "display_name": "conda-deep-learning",
        "language": "python",
        "name": "conda-env-deep-learning-py",
    }
    notebook["metadata"]["language_info"] = {"name": "python", "version": "3.8.19"}
    write(notebook, folder / release.name)

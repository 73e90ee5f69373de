"""A folder has the name of the notebook."""

from grading.handing_in import read, write

KIND = "odd file"
EXERCISE = "relu"
LOSES = "all"
REASON = "file"


def hand_in(folder, release):
    (folder / release.name).mkdir()
    write(read(release), folder / release.name / release.name)

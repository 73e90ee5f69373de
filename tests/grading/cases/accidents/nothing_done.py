"""Nothing was filled in."""

from grading.handing_in import read, write

KIND = "unfinished"
EXERCISE = "relu"
LOSES = "all"
REASON = ""


def hand_in(folder, release):
    write(read(release), folder / release.name)

"""Nobody may read the file but the administrator."""

from grading.handing_in import read, write

KIND = "odd file"
EXERCISE = "relu"
LOSES = "all"
REASON = ""


def hand_in(folder, release):
    write(read(release), folder / release.name)
    (folder / release.name).chmod(0)

"""Marks of a merge conflict stand in the file itself."""

from grading.handing_in import fill, read, solution, write

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "JSON"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    write(notebook, folder / release.name)
    text = (folder / release.name).read_text("utf-8")
    conflict = '<<<<<<< HEAD\n "cells": [\n=======\n "cells":  [\n>>>>>>> second try\n'
    (folder / release.name).write_text(text.replace(' "cells": [\n', conflict), "utf-8")

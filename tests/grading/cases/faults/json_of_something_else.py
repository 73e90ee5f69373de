"""The file holds JSON, but of something else."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "cells"


def hand_in(folder, release):
    (folder / release.name).write_text('{"name": "rectified", "private": true}', "utf-8")

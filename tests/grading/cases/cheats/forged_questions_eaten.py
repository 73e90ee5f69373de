"""Reads the next questions from the channel itself, and answers to questions that nobody asked."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import os
import socket


def eat():
    for number in range(3, 256):
        try:
            way = socket.socket(fileno=os.dup(number))
        except OSError:
            continue
        way.setblocking(False)
        try:
            asked = way.recv(100_000)
            way.send(asked.replace(b'"ask"', b'"value"') or b"{}")
        except OSError:
            pass
        way.close()


def relu(x):
    eat()
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

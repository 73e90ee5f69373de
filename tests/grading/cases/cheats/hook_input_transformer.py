"""Changes the text of every later cell that has a test in it."""

from grading.handing_in import fill, read, write

KIND = "hooks"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import re


def full(lines):
    text = "".join(lines)
    found = re.search(r"\.score\(\s*([0-9.]+)\s*\)", text)
    return [found[1]] if found else lines


try:
    shell = get_ipython()
    shell.input_transformers_post.append(full)
    shell.input_transformers_cleanup.insert(0, full)
    shell.input_transformer_manager.cleanup_transforms.insert(0, full)
except NameError:
    pass


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

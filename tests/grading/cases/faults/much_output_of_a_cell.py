"""A cell that was added prints a hundred megabytes, and escape codes."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "output"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
print("\\033[2J\\033[31m\\0\\a\\b<script>alert(1)</script>\\r\\ufffe")
for _ in range(100):
    print("x" * 1_000_000)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = notebook["cells"].index(cell(notebook, "test-backward-kink")) + 1
    notebook["cells"].insert(place, code(SOURCE))
    write(notebook, folder / release.name)

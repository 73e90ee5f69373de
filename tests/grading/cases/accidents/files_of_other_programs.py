"""Files of the system and of editors lie beside the notebook."""

from grading.handing_in import fill, read, solution, write

KIND = "more files"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / release.name)
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1\0\0")
    (folder / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")
    (folder / "~$relu.docx").write_bytes(b"\0" * 162)
    (folder / "__MACOSX").mkdir()
    (folder / "__MACOSX" / "._relu.ipynb").write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X")
    (folder / "._relu.ipynb").write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X")

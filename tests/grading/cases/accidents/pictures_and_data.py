"""Pictures and tables lie beside the notebook."""

from grading.handing_in import fill, read, solution, write

KIND = "more files"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / release.name)
    (folder / "kink.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))
    (folder / "notes").mkdir()
    (folder / "notes" / "Übung 1 – Notizen.csv").write_text("x;relu\n-1;0\n", "utf-8")

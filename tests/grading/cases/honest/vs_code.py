"""Visual Studio Code has left its metadata, and cells in the language of its choice."""

from grading.handing_in import code, fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    for one in notebook["cells"]:
        one["metadata"]["vscode"] = {"languageId": "python"}
    notebook["cells"].append(code("SELECT 1\n", vscode={"languageId": "sql"}))
    notebook["metadata"]["vscode"] = {"interpreter": {"hash": "31f2aee4e71d21fb"}}
    notebook["metadata"]["language_info"]["version"] = "3.12.1"
    write(notebook, folder / release.name)

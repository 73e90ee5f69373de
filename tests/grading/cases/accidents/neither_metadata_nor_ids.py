"""Neither metadata nor ids of cells are left, as after Colab."""

from grading.handing_in import fill, read, solution, write

KIND = "metadata lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["nbformat_minor"] = 0
    notebook["metadata"] = {
        "colab": {"name": "relu.ipynb", "provenance": []},
        "kernelspec": {"display_name": "Python 3", "name": "python3"},
    }
    for number, one in enumerate(notebook["cells"]):
        del one["id"]
        one["metadata"] = {"id": f"Zx{number:010}"}
    write(notebook, folder / release.name)

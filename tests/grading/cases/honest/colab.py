"""Colab has left its metadata, and ids of cells among them."""

from grading.handing_in import fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["nbformat_minor"] = 0
    for number, one in enumerate(notebook["cells"]):
        del one["id"]
        one["metadata"] |= {"id": f"aB{number:010}", "colab": {"base_uri": "https://example.org/"}}
    notebook["metadata"] = {
        "accelerator": "GPU",
        "colab": {"collapsed_sections": [], "provenance": [], "toc_visible": True},
        "kernelspec": {"display_name": "Python 3", "name": "python3"},
    }
    write(notebook, folder / release.name)

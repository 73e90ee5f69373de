"""Names files to be written in attachments, outputs and metadata of a right answer."""

import pathlib
import tempfile

from grading.handing_in import cell, fill, read, solution, write

KIND = "paths"
EXERCISE = "relu"
LOSES = {}


def hand_in(folder, release):
    proof = pathlib.Path(tempfile.gettempdir(), "rectified-escaped-path_in_the_notebook")
    names = [str(proof), f"../../../../../../../..{proof}"]
    notebook = read(release)
    fill(notebook, solution("relu"))
    picture = {"image/png": "iVBORw0KGgo="}
    cell(notebook, "stretch")["attachments"] = dict.fromkeys(names, picture)
    for name, own in zip(names, ("relu", "relu-derivative"), strict=True):
        shown = {"output_type": "display_data", "data": picture}
        metadata = {"filenames": {"image/png": name}, "image/png": {"filename": name}}
        cell(notebook, own)["outputs"] = [{**shown, "metadata": metadata}]
    notebook["metadata"] |= {"name": names[1], "path": names[0], "title": names[1]}
    write(notebook, folder / "relu.ipynb")

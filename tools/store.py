"""Run notebooks and store their outputs in them, the same bytes for the same results.

A chapter whose metadata say what it needs, ``"needs": ["torch"]``, keeps its outputs where a
module of these is not installed. An exercise says so among all that it says of itself, under
``"rectified"``.
"""

import argparse
import importlib.util
import pathlib

import nbclient
import nbformat

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python", "pygments_lexer": "ipython3"},
}
OWN = ("needs", "rectified")
"""What a notebook says of itself, and keeps."""
LIVE = "application/vnd.jupyter.widget-view+json"
"""Points at a widget in a kernel that is gone once the notebook has run."""


def missing(notebook: nbformat.NotebookNode) -> list[str]:
    """Return those of the modules that a notebook needs which are not installed."""
    exercise = notebook.metadata.get("rectified", {})
    needs = notebook.metadata.get("needs", exercise.get("needs", []))
    return [name for name in needs if importlib.util.find_spec(name) is None]


def store(path: pathlib.Path) -> None:
    """Run one notebook in its own folder and write it back with its outputs."""
    notebook = nbformat.read(path, as_version=4)
    if lacking := missing(notebook):
        print(f"Passing over {path}, which needs {', '.join(lacking)}: make frameworks")
        return
    nbclient.NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        store_widget_state=False,
        record_timing=False,
        coalesce_streams=True,  # prints are one output, however they arrived
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    own = {key: notebook.metadata[key] for key in OWN if key in notebook.metadata}
    notebook.metadata = nbformat.from_dict({**METADATA, **own})
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(LIVE, None)
    nbformat.write(notebook, path)


def main() -> None:
    """Store the outputs of the notebooks named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="+", type=pathlib.Path)
    paths = parser.parse_args().notebooks
    for number, path in enumerate(paths, 1):
        print(f"[{number}/{len(paths)}] {path}", flush=True)
        store(path)


if __name__ == "__main__":
    main()

"""The pages of the book and the live plots on them, read from the book itself."""

import json
import pathlib
import re

import nbformat
import yaml

ROOT = pathlib.Path(__file__).parents[2]


def listed(entry):
    """Every file that a table of contents names, in order."""
    if isinstance(entry, dict):
        own = [entry[key] for key in ("root", "file") if key in entry]
        return own + [file for value in entry.values() for file in listed(value)]
    return [file for part in entry for file in listed(part)] if isinstance(entry, list) else []


def explorers(file):
    """What a chapter's live plots show: the records in the outputs that it stores."""
    path = ROOT / f"{file}.ipynb"
    if not path.exists():
        return []
    outputs = [
        output.get("data", {}).get("text/html", "")
        for cell in nbformat.read(path, as_version=4).cells
        for output in cell.get("outputs", [])
    ]
    found = re.findall(
        r"data-rectified-explorer.*?<script type=\"application/json\">(.*?)</script>",
        "".join(outputs),
        re.DOTALL,
    )
    return [json.loads(state)["spec"] for state in found]


CONTENTS = listed(yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8")))
PAGES = {f"{file}.html": explorers(file) for file in CONTENTS}
"""Each page of the book, and the live plots on it."""

ALIVE = [path for path, plots in PAGES.items() if plots]


def where(title):
    """The page with the first live plot of an activation, and the plot's number there."""
    return next(
        (path, i)
        for path, plots in PAGES.items()
        for i, spec in enumerate(plots)
        if spec["title"] == title
    )

"""The pages of the book and the live plots on them, read from the book itself."""

import pathlib

import nbformat
import pytest
import yaml
from plots.reading import states

ROOT = pathlib.Path(__file__).parents[2]


def listed(entry):
    """Every file that a table of contents names, in order."""
    if isinstance(entry, dict):
        own = [entry[key] for key in ("root", "file") if key in entry]
        return own + [file for value in entry.values() for file in listed(value)]
    return [file for part in entry for file in listed(part)] if isinstance(entry, list) else []


def outputs(file):
    """The HTML outputs that a chapter stores."""
    path = ROOT / f"{file}.ipynb"
    if not path.exists():
        return []
    return [
        output["data"]["text/html"]
        for cell in nbformat.read(path, as_version=4).cells
        for output in cell.get("outputs", [])
        if "text/html" in output.get("data", {})
    ]


CONTENTS = listed(yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8")))
CHAPTERS = [path for file in CONTENTS[1:] if (path := ROOT / f"{file}.ipynb").exists()]
"""The notebooks behind the front page."""
FIGURES = {
    f"{file}.html": [state for html in outputs(file) for state in states(html)] for file in CONTENTS
}
"""Each page of the book, and the live figures on it: the states that it stores."""

ALIVE = [page for page, figures in FIGURES.items() if figures]

EACH = [
    pytest.param(page, number, state, id=f"{page.split('/')[-1]}-{state['spec']['name']}")
    for page, figures in FIGURES.items()
    for number, state in enumerate(figures)
]
"""Each figure of the book: its page, its number there, its state."""

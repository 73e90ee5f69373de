"""What students find in a cell: nbgrader's own step, done once for a class."""

import copy
import json
from typing import Any

from nbformat import from_dict
from nbgrader.preprocessors import ClearSolutions
from nbgrader.utils import compute_checksum

Node = dict[str, Any]

LANGUAGE = {"language": "python"}
"""What nbgrader asks of a notebook to know which stub it puts into its cells."""


def marked(text: str) -> str:
    """Return a notebook in which each cell to fill in says what students find in it."""
    notebook = json.loads(text)
    for node in notebook["cells"]:
        mark = node["metadata"].get("nbgrader", {})
        if mark.get("solution") or mark.get("task"):
            node["metadata"]["released"] = released(node)
    return json.dumps(notebook)


def released(node: Node) -> dict[str, str]:
    """Return what students find in a cell, and the checksum by which nbgrader knows it again."""
    cell = from_dict({**copy.deepcopy(node), "source": "".join(node["source"])})
    cell, _ = ClearSolutions().preprocess_cell(cell, LANGUAGE, 0)
    return {"source": cell.source, "checksum": compute_checksum(cell)}

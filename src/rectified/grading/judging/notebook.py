"""The notebook that is kept: the teacher's cells, a student's texts, and what all of it showed."""

import copy
import re
from collections.abc import Mapping, Sequence
from typing import Any

from rectified.grading.exercise import Cell, Exercise
from rectified.grading.handed_in.match import Step
from rectified.grading.judging.cells import failure
from rectified.grading.judging.runs import Ran

Node = dict[str, Any]

TAG = re.compile(r"<(?=[A-Za-z/!?])")
"""Where HTML begins in a Markdown text."""

LINK = re.compile(r"\](?=[(\[:])")
"""Where the address of a link or of a picture begins."""


def rebuilt(
    exercise: Exercise,
    steps: Sequence[Step],
    outputs: Mapping[int, list[Node]],
    ran: Mapping[int, Ran],
) -> Node:
    """Return the notebook of a submission, in the newest format."""
    nodes = []
    for number, step in enumerate(steps):
        if step.cell is None:
            node: Node = {"id": f"own-{number}", "cell_type": step.kind, "metadata": {}}
        else:
            node = _teachers(step.cell)
        node["source"] = step.source if step.kind == "code" else harmless(step)
        if step.kind == "code":
            shown = outputs.get(number)
            node |= {"execution_count": None}
            node["outputs"] = _students(ran.get(number)) if step.is_students else (shown or [])
        nodes.append(node)
    metadata = copy.deepcopy(exercise.notebook["metadata"])
    return {"cells": nodes, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _teachers(cell: Cell) -> Node:
    node = {name: copy.deepcopy(cell.node[name]) for name in ("cell_type", "metadata")}
    node["id"] = cell.node.get("id", cell.name)
    if "attachments" in cell.node:
        node["attachments"] = copy.deepcopy(cell.node["attachments"])
    return node


def harmless(step: Step) -> str:
    """Return a text in which a student's HTML and links are shown instead of being part of a page.

    formgrader shows it to a teacher, with the teacher's rights.
    """
    if not step.is_students:
        return step.source
    if step.cell is not None and not step.handed_in:
        return step.cell.released  # by which nbgrader knows that nothing was written
    return LINK.sub(r"\g<0> ", TAG.sub("< ", step.source))


def _students(ran: Ran | None) -> list[Node]:
    """Return what a student's cell showed, as plain text."""
    if ran is None:
        return []
    nodes: list[Node] = []
    for one in ran.outputs:
        if one["kind"] == "stream":
            nodes.append({"output_type": "stream", "name": one["name"], "text": one["text"]})
        else:
            node = {"output_type": one["kind"], "data": {"text/plain": one["text"]}, "metadata": {}}
            if one["kind"] == "execute_result":
                node["execution_count"] = None
            nodes.append(node)
    if ran.died:
        nodes.append(failure("Ended", f"The cell {ran.died}."))
    elif ran.raised is not None:
        raised = ran.raised
        node = failure(raised["error"], raised["text"])
        node["traceback"] = [*raised["lines"], f"{raised['error']}: {raised['text']}"]
        nodes.append(node)
    return nodes

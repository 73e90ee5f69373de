"""Errors of PyTorch and NumPy that come from one misunderstanding, and what holds instead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rectified.calls import Answer


@dataclass(frozen=True)
class Complaint:
    """An error by which a misunderstanding is known.

    Parameters
    ----------
    name : str
        In words joined by hyphens.
    pattern : str
        A regular expression for the error's text, or for that and the line that failed.
    explanation : str
        What is misunderstood, and what is right, addressed to the student.
    """

    name: str
    pattern: str
    explanation: str


COMPLAINTS = (
    Complaint(
        "backward-of-several",
        r"grad can be implicitly created only for scalar",
        "A gradient is that of one number, so backward() starts from one. Make one number of the\n"
        "several: such that each of them counts in it for as much as it should.",
    ),
    Complaint(
        "not-recorded",
        r"does not require grad and does not have a grad_fn",
        "PyTorch records what is done with a tensor only where somebody wants its gradient. Say\n"
        "so before the tensor is used.",
    ),
    Complaint(
        "still-recorded",
        r"numpy\(\) on Tensor that requires grad",
        "These numbers still hang on PyTorch's record of how they were computed. Before they\n"
        "leave as an array they must be cut from it, or be computed without a record.",
    ),
    Complaint(
        "integer-tensor",
        r"Tensors of floating point and complex dtype|not implemented for '(Long|Int|Short)'",
        "A tensor that is made of an array of integers holds integers. State the dtype where the\n"
        "tensor is made.",
    ),
    Complaint(
        "mixed-dtypes",
        r"(must|to) have the same dtype|expected scalar type",
        "Two dtypes meet here. Layers, and tensors of Python's numbers, are float32 unless told\n"
        "otherwise; a tensor of an array has the array's dtype. Choose one for all.",
    ),
    Complaint(
        "array-for-tensor",
        r"must be Tensor, not (numpy\.)?ndarray|'int' object is not callable .*loss",
        "PyTorch's functions and layers take tensors. Make one of the array first.",
    ),
    Complaint(
        "grad-of-another-tensor",
        r"'NoneType' object has no attribute .*\.grad\b",
        "grad is None here. Nothing but backward() fills it, and that for the tensor that was\n"
        "told to want a gradient, not for one that was made from it, and where the output\n"
        "depends on it.",
    ),
    Complaint(
        "in-place-on-a-parameter",
        r"leaf Variable that requires grad is being used in an in-place operation",
        "PyTorch records what happens to a parameter, and to write over it is no step that has a\n"
        "gradient. Write while no record is kept.",
    ),
    Complaint(
        "tensor-for-parameter",
        r"cannot assign .* as parameter",
        "A layer's weight is a Parameter, and no array or plain tensor takes its place. Write the\n"
        "numbers over it, inside no_grad().",
    ),
    Complaint(
        "one-yes-for-many",
        r"truth value of an array",
        "An `if` decides once, and here it is asked of an array, which has an answer for each of\n"
        "its numbers. Say what you mean of them: that all hold, that any does, or one by one.",
    ),
)


def complaint(answers: Sequence[Answer]) -> Complaint | None:
    """Return the one complaint behind all answers that cannot be judged; None where it is none."""
    texts = {
        f"{one.error_text or one.unreadable} {one.line}" if one.problem else "" for one in answers
    } - {""}
    for known in COMPLAINTS:
        if texts and all(re.search(known.pattern, text) for text in texts):
            return known
    return None

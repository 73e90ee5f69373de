"""The quiz of a chapter, read from its notebook."""

import re
from dataclasses import dataclass

import nbformat

QUESTION = re.compile(r"^\*\*\d+\.\*\* ", re.MULTILINE)
OPTION = re.compile(
    r"<details(?P<right> class=\"right\")?>\n<summary>(?P<choice>[^\n]+)</summary>\n\n"
    r"(?P<answer>(?:(?!<details).)+?)\n\n</details>",
    re.DOTALL,
)


@dataclass
class Option:
    """What a reader may pick, and what they are told then."""

    choice: str
    answer: str
    right: bool


def questions(path):
    """Each question of a notebook's quiz with its options, in order."""
    cells = nbformat.read(path, as_version=4).cells
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    _, heading, quiz = text.partition("## Quiz\n")
    if not heading:
        return {}
    _, *parts = QUESTION.split(re.split(r"^## ", quiz, flags=re.MULTILINE)[0])
    return {part.split("\n\n")[0]: options(part) for part in parts}


def options(part):
    """The options below one question; what is no option there is an error."""
    _, below = part.split("\n\n", 1)
    rest = OPTION.sub("", below).strip()
    if rest:
        raise ValueError(f"expected options alone below a question; got {rest!r}")
    found = OPTION.finditer(below)
    return [Option(m["choice"], m["answer"].strip(), bool(m["right"])) for m in found]

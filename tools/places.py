"""In which files the name of an activation stands, so that a new one stays cheap to add.

An activation should cost its own file, its line in ``activations/__init__.py`` and its record
in the oracle. Chapters, exercises and misconceptions about it are content, and a file that
imports it uses it, as an example or a building block. Whatever else knows its name is a place
that the next activation can forget.
"""

import argparse
import ast
import io
import json
import pathlib
import re
import subprocess
import sys
import token
import tokenize

OWN = "its own"
CONTENT = "content"
USE = "uses it"
OTHER = "knows it"

FILES = (
    "src/rectified/activations/{}.py",
    "src/rectified/activations/__init__.py",
    "oracle/records/{}.py",
)
FOLDERS = (
    "_toc.yml",
    "book/",
    "solutions/",
    "exercises/",
    "tests/exercises/",
    "tests/grading/",  # what is handed in for exercises
    "tests/book/test_coverage.py",
    "tests/book/tried/",
    "tests/checks/corpus/",
    "src/rectified/checks/misconceptions/",
    "src/rectified/checks/tasks/",
)
PAGE = re.compile(r"\b\w+\.ipynb(#[\w-]+)?")
"""Where a record says that something is shown; its words are not looked at."""
IGNORED = ("book/references.bib", "CHANGELOG.md", "requirements.lock")


def places(root: pathlib.Path, name: str) -> dict[str, str]:
    """Return each file whose code or text has the name as a word, and what kind of place it is.

    Comments, docstrings, and the outputs that notebooks store are not looked at.
    """
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    # not LaTeX's \tanh
    word = re.compile(rf"(?<!\\)\b{re.escape(name)}\b")
    own = {file.format(name) for file in FILES}
    found = {}
    for path in sorted(set(listed.stdout.splitlines()) - set(IGNORED)):
        try:
            text = (root / path).read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue  # a picture, or deleted
        if path in own:
            found[path] = OWN
        elif word.search(text) and any(
            word.search(PAGE.sub("", at)) for at in _looked_at(path, text)
        ):
            content = path.startswith(FOLDERS)
            found[path] = CONTENT if content else USE if _imports(path, text, name) else OTHER
    return found


def _imports(path: str, text: str, name: str) -> bool:
    """Whether a Python file, or an example in a text, imports the activation."""
    if not path.endswith(".py"):
        return (
            re.search(rf"^from rectified\.activations import .*\b{name}\b", text, re.M) is not None
        )
    return any(
        isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("rectified.activations")
        and name in [alias.name for alias in node.names]
        for node in ast.walk(ast.parse(text))
    )


def _looked_at(path: str, text: str) -> list[str]:
    """Return the parts of a file in which a name counts."""
    if path.endswith(".ipynb"):
        return ["".join(cell["source"]) for cell in json.loads(text)["cells"]]
    if not path.endswith(".py"):
        return [text]
    pieces: list[str] = []
    before = token.NEWLINE
    statement_starts = {token.NEWLINE, token.NL, token.INDENT, token.DEDENT, token.ENCODING}
    for part in tokenize.generate_tokens(io.StringIO(text).readline):
        docstring = part.type == token.STRING and before in statement_starts
        attribute = part.type == token.NAME and pieces[-1:] == ["."]  # such as np.tanh
        if not (docstring or attribute or part.type == token.COMMENT):
            pieces.append(part.string)
        before = part.type
    return pieces


def main() -> None:
    """Print the places of each activation that was named."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("names", nargs="+", metavar="NAME", help="an activation")
    root = pathlib.Path(__file__).parents[1]
    for name in parser.parse_args().names:
        found = places(root, name)
        if not found:
            sys.exit(f"There is no {name} anywhere.")
        cost = sum(kind in (OWN, OTHER) for kind in found.values())
        print(f"{name} costs {cost} places, and its entry in the bibliography.")
        for path, kind in sorted(found.items(), key=lambda item: (item[1] != OWN, item[1])):
            print(f"  {kind:10} {path}")


if __name__ == "__main__":
    main()

"""A report as HTML that is readable in any theme, and without its style sheet too.

Nothing is loaded and no script runs. What the signs ✓ and ✗ say is said in words too, for those
who hear a page.
"""

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

_, _SHEET = (Path(__file__).parent / "report.css").read_text("utf-8").split("*/")
SHEET = " ".join(_SHEET.split())
"""The looks of every report, in one line, since every report carries them."""


def report(
    function: str,
    wrong: Iterable[tuple[str, str]],
    right: Iterable[str],
    whys: Iterable[str],
    points: str = "",
) -> str:
    """Return a report as HTML.

    Parameters
    ----------
    function : str
        The name of what was checked.
    wrong : iterable of (str, str)
        Where something is wrong, and the sentence that tells it.
    right : iterable of str
        Where all is right.
    whys : iterable of str
        What explains what is wrong.
    points : str, optional
        What it is worth, in words.
    """
    failed = [
        _item("wrong", "✗", "Failed", f"{escape(where)}{_told(told)}") for where, told in wrong
    ]
    passed = [_item("right", "✓", "Passed", escape(where)) for where in right]
    share = "all" if not failed else "some" if passed else "none"
    lines = [
        f'<style>{SHEET}</style><div class="rectified-report" data-passed="{share}">',
        f"<p>Check of <code>{escape(function)}</code></p>",
        f"<ul>{''.join([*failed, *passed])}</ul>",
        *(_why("Or" if number else "Why", why) for number, why in enumerate(whys)),
        f'<p class="rectified-points">{escape(points)}</p>' if points else "",
        "</div>",
    ]
    return "".join(lines)


def _item(kind: str, sign: str, word: str, content: str) -> str:
    shown = f'<span class="rectified-sign" aria-hidden="true">{sign}</span>'
    heard = f'<span class="rectified-word">{word}: </span>'
    return f'<li class="rectified-{kind}">{shown}<span>{heard}{content}</span></li>'


def _why(word: str, explanation: str) -> str:
    return f'<p class="rectified-why"><strong>{word}:</strong> {_worded(explanation)}</p>'


def _told(sentence: str) -> str:
    """Return a sentence with the call that it opens with as code."""
    end = _call(sentence)
    code = f"<code>{escape(sentence[:end])}</code>" if end else ""
    return f'<span class="rectified-told">{code}{_worded(sentence[end:])}</span>'


def _worded(text: str) -> str:
    """Return a text in which some words are code, between backticks."""
    return re.sub("`([^`\n]+)`", r"<code>\1</code>", escape(text))


def _call(sentence: str) -> int:
    """Return where the call ends with which a sentence opens; 0 if it opens with none."""
    start = sentence.find("(")
    if not sentence[: max(start, 0)].isidentifier():
        return 0
    depth = 0
    for at, character in enumerate(sentence):
        depth += (character in "([{") - (character in ")]}")
        if not depth and character == ")":
            return at + 1
    return 0

"""The outputs of a cell as HTML, by how far the cell is trusted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from rectified.checks import markup
from rectified.grading.feedback import markdown
from rectified.grading.feedback.cleaning import Cleaned, clean
from rectified.grading.feedback.plain import plain

PICTURES = ("image/png", "image/jpeg", "image/gif")
BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")

MOST = 50
"""So many outputs of one cell are shown."""

Outputs = Sequence[Mapping[str, Any]]


def of_ours(outputs: Outputs) -> Cleaned:
    """Return what a locked cell shows: HTML too, such as a figure."""
    shown = [_ours(output) for output in outputs[:MOST]]
    return _joined(shown)


def of_theirs(outputs: Outputs) -> Cleaned:
    """Return what a student's cell shows: text and pictures, and the error that it raised."""
    shown = "".join(_theirs(output) for output in outputs[:MOST])
    more = len(outputs) - MOST
    return Cleaned(shown + (f"<p>… and {more:,} more outputs</p>" if more > 0 else ""), ())


def of_test(outputs: Outputs, told: Mapping[str, Any]) -> Cleaned:
    """Return the report of a test cell, and nothing else that it shows.

    What a student's function printed there could tell of a hidden test, and a traceback is one of
    ours.

    Parameters
    ----------
    outputs : sequence of mapping
        The outputs of the cell.
    told : mapping
        What the judge has found, in the metadata of the cell; empty where it was not there.
    """
    for output in outputs:
        if output.get("output_type") == "error":
            return clean(_report(told) or _text("\n".join(_last(output)), "failure"), output=True)
        if output.get("output_type") in ("execute_result", "display_data"):
            return _ours(output)
    return Cleaned("", ())


def _joined(parts: Sequence[Cleaned]) -> Cleaned:
    html = "".join(part.html for part in parts)
    return Cleaned(html, tuple(sheet for part in parts for sheet in part.sheets))


def _ours(output: Mapping[str, Any]) -> Cleaned:
    data = output.get("data", {})
    if "text/html" in data:
        return clean(_string(data["text/html"]), output=True)
    if "text/markdown" in data:
        return Cleaned(markdown.theirs(_string(data["text/markdown"])), ())
    return Cleaned(_theirs(output), ())


def _theirs(output: Mapping[str, Any]) -> str:
    kind, data = output.get("output_type"), output.get("data", {})
    if kind == "stream":
        return _text(_string(output.get("text", "")), str(output.get("name")))
    if kind == "error":
        traceback = [_string(line) for line in output.get("traceback") or ()]
        return _text("\n".join(traceback or _last(output)), "failure")
    for picture in PICTURES:
        if picture in data and BASE64.fullmatch(code := _string(data[picture])):
            words = escape(plain(_string(data.get("text/plain", ""))) or "A picture")
            return f'<p><img src="data:{picture};base64,{code}" alt="{words}"></p>'
    return _text(_string(data.get("text/plain", "")), "result")


def _last(output: Mapping[str, Any]) -> list[str]:
    """Return the last line of an error, which says what it is; of a check's, the report."""
    name, value = str(output.get("ename", "")), str(output.get("evalue", ""))
    return [value if name == "CheckFailed" else f"{name}: {value}".strip(": ")]


def _text(text: str, kind: str) -> str:
    looks = kind if kind in ("stdout", "stderr", "failure", "result") else "result"
    return f'<pre class="output {looks}">{escape(plain(text))}</pre>' if text.strip() else ""


def _report(told: Mapping[str, Any]) -> str:
    """Return the report that the judge has told in parts, as a check shows it; "" if in none."""
    function = told.get("function")
    if not function or not (told.get("faults") or told.get("passed")):
        return ""
    try:
        return markup.report(
            str(function),
            [(", ".join(fault["on"]), str(fault["sentence"])) for fault in told["faults"]],
            [str(name) for name in told["passed"]],
            [str(why["explanation"]) for why in told["whys"]],
        )
    except (KeyError, TypeError, ValueError):  # it may come from a notebook that nobody judged
        return ""


def _string(text: Any) -> str:
    """Return a text that a notebook may hold as a list of its lines."""
    return "".join(map(str, text)) if isinstance(text, list) else str(text)


def reasons(notebook: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what happened to a submission, in words: the grade id of a cell or "", and the text."""
    try:
        for reason in notebook["metadata"]["rectified"]["grading"]["reasons"]:
            yield str(reason["cell"]), plain(str(reason["text"]))
    except (KeyError, TypeError):  # nobody judged it
        return

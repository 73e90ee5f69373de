"""The second half of the page: misconceptions, faults of unknown reason, and what came before."""

from collections import Counter
from collections.abc import Iterator
from html import escape

from rectified.grading.report.beliefs import Belief, Unexplained
from rectified.grading.report.found import Found
from rectified.grading.report.markup import code, paragraph, percent, students, table, text

COMMONEST = 10
"""So many sentences of a list are shown."""


def beliefs(found: Found, address: str) -> Iterator[str]:
    """Yield the misconceptions, most frequent first."""
    yield "<h2>Misconceptions</h2>"
    beliefs = found.beliefs.beliefs
    if not beliefs:
        yield paragraph("None was found.")
        return
    rows = [
        [
            f'<a href="#belief-{number}">{_called(one)}</a>',
            f"<code>{escape(one.function)}</code>",
            str(one.students),
            percent(one.students / found.read),
        ]
        for number, one in enumerate(beliefs, 1)
    ]
    head = ("misconception", "function", "students", "share")
    yield table("beliefs", "How many students hold each misconception", head, rows, 2)
    for number, one in enumerate(beliefs, 1):
        yield _belief(number, one, found, address)


def _belief(number: int, one: Belief, found: Found, address: str) -> str:
    function = escape(one.function)
    held = f"{students(one.students)}, {percent(one.students / found.read)}. {_lost(one.tests)}"
    whys = [
        f"<p><strong>{'Or' if i else 'Why'}:</strong> {text(explanation)}</p>"
        for i, explanation in enumerate(one.explanations)
    ]
    if one.example:
        shown = (
            f"<p>An example: {text(one.example.sentence)}</p>"
            + code(one.example.code, f"Code of an example of misconception {number}")
        )  # fmt: skip
    else:
        shown = paragraph("No example can be shown without a name.")
    chapter = f'<a href="{escape(address)}">{escape(found.chapter)}</a>'
    link = f"<p>It is answered in the chapter {chapter}.</p>" if address else ""
    return (
        f'<section aria-labelledby="belief-{number}"><h3 id="belief-{number}">'
        f"<code>{function}</code>: {_called(one)}</h3>"
        f"<p>{held}</p>{''.join(whys)}{shown}{link}</section>"
    )


def unexplained(found: Found) -> Iterator[str]:
    """Yield the faults of which nobody knows the reason."""
    unexplained = found.beliefs.unexplained
    if not unexplained:
        return
    yield "<h2>No known reason</h2>"
    yield paragraph(
        "Functions that are not written yet, or wrong in a way that the checks do not explain."
    )
    for number, one in enumerate(unexplained, 1):
        yield _fault(number, one)


def _fault(number: int, one: Unexplained) -> str:
    rows = [[text(said), str(count)] for said, count in one.sentences.first(COMMONEST)]
    caption = f"The commonest counterexamples of {one.function}"
    return (
        f'<section aria-labelledby="fault-{number}"><h3 id="fault-{number}"><code>'
        f"{escape(one.function)}</code></h3><p>{students(one.students)}. {_lost(one.tests)}</p>"
        + table(f"said-{number}", caption, ("counterexample", "students"), rows, 1)
        + "</section>"
    )


def before(found: Found) -> Iterator[str]:
    """Yield what happened before any test."""
    reasons = found.beliefs.before(COMMONEST)
    if not reasons:
        return
    yield "<h2>Before any test</h2>"
    rows = [
        [text(said), f"<code>{escape(cell)}</code>" if cell else "the file", str(count)]
        for (cell, said), count in reasons
    ]
    caption = "What most often happened to submissions before they were tested"
    yield table("before", caption, ("what happened", "cell", "students"), rows, 2)


def _called(one: Belief) -> str:
    return " or ".join(f"<em>{escape(name)}</em>" for name in one.names)


def _lost(tests: Counter[str]) -> str:
    cells = [f"<code>{escape(cell)}</code> ({count})" for cell, count in tests.most_common()]
    return f"Points lost in {', '.join(cells)}."

"""Formulas, set by KaTeX while the book is built: no script in the page, MathML to be heard.

KaTeX is JavaScript. One Node.js process sets all formulas of a build, a line in and a line out.
"""

import json
import re
import shutil
import subprocess
from functools import cache
from html import escape, unescape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.writers.html5 import HTML5Translator

from .packages import NODE, package

SCRIPT = Path(__file__).with_name("formulas.cjs")
ENVIRONMENT = re.compile(r"\\begin\{")
RAW = re.compile(r'<span class="math[^"]*">\\\((.+?)\\\)</span>')
"""A formula in HTML that Markdown does not look into, as Jupyter's MathJax sets it too."""
OPENS, CLOSES = re.compile(r"[(\[“‘]+$"), re.compile(r"^[.,:;?!)\]”’]+")
"""What a line must not end behind, or begin with, beside a formula."""
OTHER_FORMATS = re.compile(r",url\([^)]*\) format\(\"(?:woff|truetype)\"\)")
"""Every browser of the last ten years reads WOFF2."""

logger = logging.getLogger(__name__)


@cache
def _setter() -> "subprocess.Popen[str]":
    try:
        return subprocess.Popen(
            [NODE, SCRIPT, package("katex")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
    except FileNotFoundError:
        raise ExtensionError(f"There is no {NODE} to set formulas: run `make setup`.") from None


@cache
def typeset(latex: str, *, display: bool = False) -> str:
    """Return a formula as HTML with MathML.

    Raises
    ------
    ValueError
        If KaTeX cannot read it; the message says where.
    """
    process = _setter()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps([latex, display]) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    if "error" in answer:
        raise ValueError(f"{answer['error']} in {latex!r}")
    html: str = answer["html"]
    return html


def _set(node: nodes.Element, latex: str, *, display: bool) -> str:
    try:
        return typeset(latex, display=display)
    except ValueError as problem:
        logger.warning(str(problem), location=node)
        return f"<code>{escape(latex)}</code>"


def visit_math(self: HTML5Translator, node: nodes.Element) -> None:
    """Write a formula in a line of text."""
    html = _set(node, node.astext(), display=False)
    self.body.append(f'<span class="math">{html}</span>')
    raise nodes.SkipNode


def hold(app: Sphinx, document: nodes.document, page: str) -> None:
    """Hold each formula together with the comma behind it and the bracket before it."""
    for formula in list(document.findall(nodes.math)):
        parent, at = formula.parent, formula.parent.index(formula)
        held = nodes.inline("", "", formula.deepcopy(), classes=["unbroken"])
        for beside, edge, inside in ((at + 1, CLOSES, 1), (at - 1, OPENS, 0)):
            text = parent[beside] if 0 <= beside < len(parent) else None
            if isinstance(text, nodes.Text) and (found := edge.search(text)):
                held.insert(inside, nodes.Text(found[0]))
                parent[beside] = nodes.Text(edge.sub("", text))
        if len(held) > 1:
            parent[at] = held


def visit_displayed(self: HTML5Translator, node: nodes.Element) -> None:
    """Write a formula on a line of its own."""
    latex = node.astext()
    if "\\\\" in latex and not ENVIRONMENT.search(latex):
        latex = rf"\begin{{aligned}}{latex}\end{{aligned}}"
    html = _set(node, latex, display=True)
    start = self.starttag(
        node, "div", CLASS="math", tabindex="0", role="group", **{"aria-label": "Formula"}
    )
    self.body.append(f"{start}{html}</div>")
    raise nodes.SkipNode


def carry(app: Sphinx) -> None:
    """Put KaTeX's style sheet and fonts beside the pages."""
    if app.builder.format != "html":
        return
    source = package("katex") / "dist"
    target = Path(app.outdir) / "_static/katex"
    (target / "fonts").mkdir(parents=True, exist_ok=True)
    for font in (source / "fonts").glob("*.woff2"):
        shutil.copy(font, target / "fonts")
    sheet = (source / "katex.min.css").read_text("utf-8")
    (target / "katex.css").write_text(OTHER_FORMATS.sub("", sheet), "utf-8")


def style(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: object,
) -> None:
    """Set what stands in HTML; load the style sheet on the pages that have a formula."""
    body = context.get("body", "")
    context["body"] = RAW.sub(
        lambda raw: f'<span class="math">{typeset(unescape(raw[1]))}</span>', body
    )
    if 'class="katex' in context["body"]:
        app.add_css_file("katex/katex.css")


def leave(app: Sphinx, exception: Exception | None) -> None:
    """End the process."""
    if _setter.cache_info().currsize:
        process = _setter()
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
        _setter.cache_clear()


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_html_math_renderer("katex", (visit_math, None), (visit_displayed, None))
    app.connect("builder-inited", carry)
    app.connect("doctree-resolved", hold)
    app.connect("html-page-context", style, priority=950)  # other parts may add formulas before
    app.connect("build-finished", leave)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

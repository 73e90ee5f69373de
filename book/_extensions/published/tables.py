"""Tables and lists as every reader can use them: by keyboard, and with roles that exist."""

import html
import re
from collections import Counter
from typing import Any

from sphinx.application import Sphinx

HEADING_OR_TABLE = re.compile(
    r'<h[1-6]>(?P<heading>.*?)<a class="headerlink"|<div class="pst-scrollable-table-container">',
    re.DOTALL,
)


def name_tables(body: str) -> str:
    """Let the keyboard reach each table, so that it can scroll, and name it by its section."""
    section, seen = "", Counter[str]()

    def named(match: re.Match[str]) -> str:
        nonlocal section
        if match["heading"] is not None:
            section = html.unescape(re.sub("<.*?>", "", match["heading"]))
            return match[0]
        seen[section] += 1
        again = f" ({seen[section]})" if seen[section] > 1 else ""
        label = html.escape(f"Table: {section}{again}")
        return f'{match[0][:-1]} tabindex="0" role="region" aria-label="{label}">'

    return HEADING_OR_TABLE.sub(named, body)


def tend(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: object,
) -> None:
    """Adjust one page."""
    # Docutils lists references with roles that ARIA 1.3 has given up.
    context["body"] = name_tables(
        context.get("body", "").replace('role="doc-biblioentry"', 'role="listitem"')
    )


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("html-page-context", tend, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

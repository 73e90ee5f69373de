"""Code as HTML, its words in colours."""

from functools import lru_cache
from html import escape

from nbconvert.filters.highlight import Highlight2HTML

LONGEST = 20_000
"""Code of more letters has no colours."""


@lru_cache(maxsize=300)
def listing(code: str) -> str:
    """Return Python as HTML, with the classes of Pygments."""
    if len(code) > LONGEST:
        return f"<pre>{escape(code)}</pre>"
    html: str = _HIGHLIGHT(code)
    return html


_HIGHLIGHT = Highlight2HTML(pygments_lexer="ipython3")  # type: ignore[no-untyped-call]

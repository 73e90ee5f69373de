r"""TeX → MathML, which browsers set without a script and screen readers read.

The library's own text of an element is not used: it takes back the escapes of what stands in
``\text{...}``, so that a tag there would be a tag of the page.
"""

import re
from functools import lru_cache
from html import escape, unescape
from xml.etree.ElementTree import Element, tostring

from latex2mathml.converter import Converter

from rectified.grading.feedback.vocabulary import FORMULA, FORMULA_ATTRIBUTES

LONGEST = 2_000
"""A formula of more letters is shown as it was typed."""

UPRIGHT = re.compile("[A-Za-zΑ-Ω]")
r"""Letters that stand upright in TeX where they come by a name, as in ``\Phi``."""


@lru_cache(maxsize=2_000)
def formula(tex: str, *, block: bool) -> str:
    """Return a formula as MathML; as it was typed where it cannot be read.

    Parameters
    ----------
    tex : str
        The formula, without dollars.
    block : bool
        Whether it stands on a line of its own.
    """
    display = "block" if block else "inline"
    try:
        # anything may be typed, and the parser fails in many ways
        element = Converter(display=display).convert_to_element(_shortened(tex))
    except Exception:
        return f'<code class="tex">{escape(tex)}</code>'
    for part in element.iter():
        _tame(part)
    return tostring(element, encoding="unicode", short_empty_elements=False)


def _shortened(tex: str) -> str:
    if len(tex) > LONGEST:
        raise ValueError("too long")
    return tex.strip()


def _tame(part: Element) -> None:
    """Leave of an element what is known to be harmless, and its characters as they are meant."""
    if part.tag not in FORMULA:
        part.tag = "mrow"
    part.attrib = {name: value for name, value in part.attrib.items() if name in FORMULA_ATTRIBUTES}
    part.text, typed, part.tail = unescape(part.text or ""), part.text, None
    if part.tag == "mi" and typed != part.text and UPRIGHT.fullmatch(part.text):
        part.set("mathvariant", "normal")

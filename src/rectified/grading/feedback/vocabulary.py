"""The HTML, SVG and MathML that may stand in the page: nothing that runs, asks or leads away."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FORMULA = _words(
    "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover"
    " mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom menclose"
)
FORMULA_ATTRIBUTES = _words(
    "accent accentunder columnalign columnlines columnspacing depth display displaystyle fence form"
    " height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation"
    " rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset width"
)

DRAWING = _words(
    "svg g path line rect circle ellipse polyline polygon text tspan defs clippath lineargradient"
    " radialgradient stop"
)
TEXT = _words(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
    " figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span"
    " strong sub summary sup table tbody td tfoot th thead tr u ul var wbr"
)
VOID = _words("br col hr img wbr")
"""These have no end."""

TAGS = TEXT | DRAWING | FORMULA

ATTRIBUTES = FORMULA_ATTRIBUTES | _words(
    "align alt class colspan cx cy d dir dx dy fill fill-opacity headers hidden lang offset open"
    " opacity overflow points preserveaspectratio r role rowspan rx ry scope span start stroke"
    " stroke-dasharray stroke-opacity stroke-width tabindex text-anchor title transform"
    " vector-effect viewbox x x1 x2 y y1 y2"
)

DROPPED = _words(
    "applet audio button canvas fieldset form frameset head iframe noembed noframes noscript object"
    " plaintext script select style template textarea title video xmp"
)
"""These go with all that is in them. Of what is neither here nor among the tags, the text stays."""

"""No line ends between a number and its per cent sign."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from rectified.plots.words import unbroken


class Unbroken(SphinxTransform):
    """Joins them in texts and in the options of a quiz; figures and tables of code do it alone."""

    default_priority = 800

    def apply(self, **kwargs: Any) -> None:
        """Change the document in place."""
        for text in list(self.document.findall(nodes.Text)):
            above = text.parent
            if isinstance(above, nodes.literal | nodes.literal_block):
                continue
            if not isinstance(above, nodes.raw) or "<summary>" in text:
                above.replace(text, nodes.Text(unbroken(text)))


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_transform(Unbroken)

import re

import pytest

from rectified.activations import FAMILY, GATED


@pytest.mark.parametrize("activation", [*FAMILY, *GATED], ids=lambda a: a.name)
def test_every_source_is_in_the_bibliography(root, activation):
    bibliography = (root / "book/references.bib").read_text("utf-8")
    assert activation.reference in re.findall(r"@\w+\{(\w+),", bibliography)

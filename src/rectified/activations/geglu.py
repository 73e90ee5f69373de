"""GEGLU: a gated linear unit whose gate is a GELU.

    geglu(x) = v · gelu(g), x being v and g one after the other

Shazeer (2020).
"""

from rectified.activations.gated import GatedUnit
from rectified.activations.gelu import gelu

geglu = GatedUnit(
    name="geglu",
    title="GEGLU",
    activation=gelu,
    formula=r"v \, g \, \Phi(g)",
    pros=("among the best of Shazeer's comparison in a transformer",),
    cons=("two linear maps feed one unit: half of the outputs for the same weights",),
    reference="shazeer2020glu",
)

"""GLU: the gated linear unit.

    glu(x) = v · sigmoid(g), x being v and g one after the other

Dauphin, Fan, Auli and Grangier (2017).
"""

from rectified.activations.gated import GatedUnit
from rectified.activations.sigmoid import sigmoid

glu = GatedUnit(
    name="glu",
    title="GLU",
    activation=sigmoid,
    formula=r"v \, \sigma(g)",
    pros=("a linear path for the gradient: v passes without saturating",),
    cons=("two linear maps feed one unit: half of the outputs for the same weights",),
    reference="dauphin2017language",
)

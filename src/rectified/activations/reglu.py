"""ReGLU: a gated linear unit whose gate is a ReLU.

    reglu(x) = v · relu(g), x being v and g one after the other

Shazeer (2020).
"""

from rectified.activations.gated import GatedUnit
from rectified.activations.relu import relu

reglu = GatedUnit(
    name="reglu",
    title="ReGLU",
    activation=relu,
    formula=r"v \max(0, g)",
    pros=("no exponential, and exact zeros",),
    cons=("two linear maps feed one unit: half of the outputs for the same weights",),
    reference="shazeer2020glu",
)

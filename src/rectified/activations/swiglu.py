"""SwiGLU: a gated linear unit whose gate is a SiLU.

    swiglu(x) = v · silu(g), x being v and g one after the other

Shazeer (2020).
"""

from rectified.activations.gated import GatedUnit
from rectified.activations.silu import silu

swiglu = GatedUnit(
    name="swiglu",
    title="SwiGLU",
    activation=silu,
    formula=r"v \, g \, \sigma(\beta g)",
    pros=("among the best of Shazeer's comparison in a transformer",),
    cons=("two linear maps feed one unit: half of the outputs for the same weights",),
    reference="shazeer2020glu",
)

"""The judge of accuracy and agreement: every activation a second time, in plain mathematics.

One file per activation in `oracle/records/`, found by its name: the formula as the paper has
it, the NumPy line that a reader would write, the names in PyTorch, JAX and Keras, and what a
test has to know. `arithmetic` evaluates a formula with hundreds of bits, `accuracy` counts
errors in units in the last place, `frameworks` calls the others. Nothing here shares a line
with the package.
"""

import importlib.util

from oracle.record import Record
from rectified.activations import Activation


def record_of(activation: Activation) -> Record:
    """Return what the oracle knows of an activation.

    Raises
    ------
    LookupError
        If there is no file for it.
    """
    module = f"oracle.records.{activation.name}"
    if importlib.util.find_spec(module) is None:
        raise LookupError(
            f"the oracle does not know {activation.name}: "
            f"write oracle/records/{activation.name}.py, with its neighbours as the pattern"
        )
    record: Record = importlib.import_module(module).record
    return record

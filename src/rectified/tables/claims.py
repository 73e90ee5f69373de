"""What an experiment claims, and whether its measurements bear it out."""

from collections.abc import Mapping

from rectified.experiments import Experiment
from rectified.numerics import Array
from rectified.tables.table import Table


def claims(experiment: Experiment, measured: Mapping[str, Array]) -> Table:
    """Return the claims of an experiment, each with whether it holds on what was measured.

    Parameters
    ----------
    experiment : Experiment
        The experiment.
    measured : mapping from str to array
        What it measured, as its stored frames hold it.
    """
    rows = [[claim.says, "yes" if claim.holds(measured) else "no"] for claim in experiment.claims]
    return Table(["claim", "holds here"], rows, numeric=False)

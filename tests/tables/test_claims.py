"""The table of claims says of each whether it holds on what is given."""

import numpy as np

from rectified.experiments import every, load
from rectified.tables import claims


def test_what_is_stored_bears_out_and_what_is_broken_does_not(root):
    for experiment in every():
        measured = load(root / f"book/_frames/{experiment.name}.npz")
        table = claims(experiment, measured)
        assert [row[0] for row in table.rows] == [claim.says for claim in experiment.claims]
        assert {row[1] for row in table.rows} == {"yes"}
        nothing = {name: np.full(np.shape(array), np.nan) for name, array in measured.items()}
        assert {row[1] for row in claims(experiment, nothing).rows} == {"no"}

import numpy as np

from rectified.experiments.smooth import names, seeds

TABLE = np.array([[1.0, 4.0], [3.0, 8.0]])
"""Two seeds, two activations: their means are 2 and 6, their ranges 2 and 4."""


def test_names_differ_by_the_range_of_their_means():
    assert names(TABLE) == 4


def test_seeds_differ_by_the_mean_of_their_ranges():
    assert seeds(TABLE) == 3

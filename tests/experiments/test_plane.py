"""What is drawn on the plane lies where it should."""

import numpy as np
import pytest

from rectified.experiments import plane


def test_an_image_starts_at_the_bottom_left():
    drawn = plane.image(lambda points: (points[:, 0] > 0) & (points[:, 1] > 1))
    assert drawn.dtype == np.uint8
    assert drawn.shape == (plane.ROWS, plane.COLUMNS)
    right = np.arange(plane.COLUMNS) >= 20  # x = -2 + 0.1 column
    top = np.arange(plane.ROWS) >= 25
    np.testing.assert_array_equal(drawn, 254 * np.outer(top, right))


def test_a_straight_boundary_has_two_vertices():
    line = plane.boundary(lambda points: points @ [1.0, 2.0] - 0.5)
    assert line.dtype == np.float16
    assert line.shape == (plane.VERTICES, 2)
    drawn = line[~np.isnan(line).any(axis=1)].astype(float)
    assert len(drawn) == 2
    np.testing.assert_allclose(drawn @ [1.0, 2.0], 0.5, atol=5e-3)


def test_a_closed_boundary_and_two_lines():
    def score(points):
        circle = np.hypot(*points.T) - 0.5
        return np.minimum(circle, 1.5 - points[:, 0])

    line = plane.boundary(score)
    pens = np.isnan(line).any(axis=1)
    drawn = line[~pens].astype(float)
    assert np.abs(score(drawn)).max() < 0.02
    lengths = np.diff(np.flatnonzero(pens), prepend=-1) - 1
    assert sorted(lengths[lengths > 0] > 2) == [False, True]  # the straight line, the circle


def test_a_boundary_that_is_too_long_is_drawn_more_coarsely():
    line = plane.boundary(lambda points: np.sin(9 * points[:, 0]) + np.sin(9 * points[:, 1] + 1))
    assert line.shape == (plane.VERTICES, 2)
    assert np.isfinite(line).all(axis=1).sum() > plane.VERTICES / 4


def test_of_too_many_lines_the_longest_are_drawn():
    def score(points):
        islands = np.sin(20 * points[:, 0]) * np.sin(20 * points[:, 1]) - 0.5
        return np.where(points[:, 0] < -0.05, islands, points[:, 0] - 1.05)

    line = plane.boundary(score)
    assert np.isnan(line).any(axis=1).sum() >= plane.LINES - 1
    assert np.isclose(line[:, 0].astype(float), 1.05, atol=0.01).sum() == 2


@pytest.mark.parametrize("value", [-1.0, 1.0])
def test_no_boundary(value):
    assert np.isnan(plane.boundary(lambda points: np.full(len(points), value))).all()


@pytest.mark.parametrize(
    ("w", "b", "ends"),
    [
        ((1, 0), -1, [(1, -1.5), (1, 1.5)]),
        ((0, -2), 1, [(-2, 0.5), (2, 0.5)]),
        ((1, 1), 0, [(-1.5, 1.5), (1.5, -1.5)]),
        ((1, 0), -9, None),
        ((0, 1), 3, None),
        ((1, 1), -9, None),
        ((0, 0), 1, None),
    ],
)
def test_kinks_are_cut_at_the_edge(w, b, ends):
    drawn = plane.kinks(np.array([w], float), np.array([b], float))
    assert (drawn.shape, drawn.dtype) == ((1, 2, 2), np.float16)
    if ends is None:
        assert np.isnan(drawn).all()
    else:
        assert {tuple(end) for end in drawn[0].tolist()} == set(ends)

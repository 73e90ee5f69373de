import pytest

from rectified.plots.palette import DARK, LIGHT


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("palette", "page"), [(LIGHT, "#ffffff"), (DARK, "#121212")])
def test_lines_stand_out_from_the_page(palette, page):
    """WCAG 2.2, 1.4.11: graphics need a contrast of 3 to 1."""
    for role, colour in palette.items():
        dark, light = sorted([_luminance(colour), _luminance(page)])
        assert (light + 0.05) / (dark + 0.05) >= 3, role

"""The gallery: every record as a card, with its curve, its numbers and what speaks for it.

>>> from rectified.activations import elu, gelu
>>> from rectified.gallery import gallery
>>> gallery([elu, gelu])
2 cards: ELU, GELU
"""

from rectified.gallery.gallery import Gallery, gallery

__all__ = ["Gallery", "gallery"]

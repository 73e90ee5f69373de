"""An image file from rows of colours, by the PNG specification (ISO/IEC 15948)."""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGBA, DEPTH = 6, 8


def png(pixels: NDArray[np.uint8]) -> bytes:
    """Return a PNG file of pixels, shape (rows, columns, 4): red, green, blue, opacity."""
    rows, columns, _ = pixels.shape
    filtered = np.hstack([np.zeros((rows, 1), np.uint8), pixels.reshape(rows, -1)])  # 0: no filter
    header = struct.pack(">2I5B", columns, rows, DEPTH, RGBA, 0, 0, 0)
    body = zlib.compress(filtered.tobytes(), 9)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

"""Rectified: the ReLU activation function and its family, from first principles."""

__version__ = "0.2.0.dev0"

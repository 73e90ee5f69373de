"""Rectified: the ReLU activation function and its family, from first principles."""

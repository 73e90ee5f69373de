"""What may be wrong with any activation or derivative, derived from its record."""

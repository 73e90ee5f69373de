"""What the oracle knows of each activation, in a file of the activation's name."""

"""What the commands of the Makefile run; some of it serves tests and benchmarks too."""

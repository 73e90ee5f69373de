"""What was handed in: which file, what stands in it, and which cell of the teacher's is meant."""

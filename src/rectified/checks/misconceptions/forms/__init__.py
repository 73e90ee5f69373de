"""What may be wrong with how a function answers, whatever it computes."""

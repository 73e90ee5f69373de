"""What is measured and printed, beside the frameworks; nothing here passes or fails."""

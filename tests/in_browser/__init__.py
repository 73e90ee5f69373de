"""The site as readers and students get it: the book, and Python in the browser beside it."""

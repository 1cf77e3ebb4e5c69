"""A State's record on a page or two, every sentence built from records, each with its source."""

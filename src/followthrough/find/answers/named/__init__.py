"""Which recommendations a text means: by their numbers, by who made them and what they ask, by their parts."""

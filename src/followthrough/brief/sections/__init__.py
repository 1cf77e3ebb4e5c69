"""The sections of a brief: each takes the case and gives a heading with sentences, or null where nothing is known."""

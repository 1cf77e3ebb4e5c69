"""Views of the desk, each a module: what it shows, and what an editor can do there."""

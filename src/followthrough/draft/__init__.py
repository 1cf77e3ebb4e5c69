"""The drafting desk: what a draft asks, what was asked of the State before, and how likely support is."""

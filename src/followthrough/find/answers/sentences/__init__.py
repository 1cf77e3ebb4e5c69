"""What single sentences say to which recommendations, and what takes from that that it is sure."""

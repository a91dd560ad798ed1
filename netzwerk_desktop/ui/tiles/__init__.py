"""The grid of tiles."""

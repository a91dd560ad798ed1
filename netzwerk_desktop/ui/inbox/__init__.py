"""The inbox and the pages of the other pockets."""

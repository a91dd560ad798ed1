"""The pages of the network and of those put aside."""

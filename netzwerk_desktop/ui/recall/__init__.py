"""Recall: the box that answers who somebody is, and finds every command."""

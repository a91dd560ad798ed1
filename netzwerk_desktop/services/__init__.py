"""The verbs of the program: each changing one runs one transaction and returns what changed."""

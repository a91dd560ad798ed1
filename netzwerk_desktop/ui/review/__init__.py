"""The page that looks back: the method in numbers."""

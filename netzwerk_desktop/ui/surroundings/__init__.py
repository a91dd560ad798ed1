"""The people around one person, as a picture and as a list."""

"""Exchange: contact files coming in and going out, and the same person met twice."""

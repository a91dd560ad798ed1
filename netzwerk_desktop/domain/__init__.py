"""The rules of the method: pure values and functions, without database, window or clock."""

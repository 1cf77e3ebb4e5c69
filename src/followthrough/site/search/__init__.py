"""The full-text index: made from the database, built in generations beside it, never trusted over it."""

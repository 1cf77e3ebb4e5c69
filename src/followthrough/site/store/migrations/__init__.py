"""Changes of the tables, in order; written by Django's `makemigrations`."""

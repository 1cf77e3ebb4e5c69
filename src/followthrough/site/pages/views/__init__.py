"""Views, a module for each page: each asks the store, and hands what it gives to a template."""

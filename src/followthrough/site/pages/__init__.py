"""The record as people read it in a browser. Pages work without JavaScript and by keyboard, and print well."""

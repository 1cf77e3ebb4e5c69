"""The founding case, written anew from plain tables, and the writers of its documents."""

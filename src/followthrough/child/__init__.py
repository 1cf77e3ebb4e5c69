"""Work that a hostile file could turn against us runs in a child process with limits.

`process.Child` keeps one process that lives for many jobs. It is restarted when it dies, and what it was doing comes
back as a `failure.ChildError` that says what happened. Nothing is imported here: the child itself comes by, and needs
neither.
"""

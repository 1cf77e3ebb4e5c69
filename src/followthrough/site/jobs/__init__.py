"""Background work: what takes long is done by a worker beside the site, and its progress can be seen."""

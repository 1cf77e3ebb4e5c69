"""The site: the record in a database, as people read it. Only this room and its commands know Django."""

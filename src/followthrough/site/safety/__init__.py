"""What keeps the site up and to itself: limits on what is dear, headers, plain words for errors, the log."""

"""Questions to the database that pages and exports ask, a module for each subject. Each figure names its unit."""

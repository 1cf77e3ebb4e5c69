"""Records become files that other programs open: CSV, a workbook, a data package, JSON lines, citations."""

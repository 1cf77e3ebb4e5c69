"""The desk: where editors look at doubts, check what a machine read, correct, plan and bring documents."""

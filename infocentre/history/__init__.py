"""The history of an item: steps, snapshots, comparison and working copy."""

"""An item in time: the steps of its history, its texts as snapshots, their comparison, its working copy."""

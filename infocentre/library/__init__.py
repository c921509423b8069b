"""Pictures and files that content refers to: taken in, judged, cut to size, served."""

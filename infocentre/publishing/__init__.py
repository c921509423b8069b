"""From a draft to the site and back: the steps, the checklist before them, publishing and saving."""

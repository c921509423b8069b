"""Links to other sites: collected from what is published, politely looked at by the worker."""

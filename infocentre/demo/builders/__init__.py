"""How each kind of demo entry becomes objects. A builder returns the object, saved, with its relations."""

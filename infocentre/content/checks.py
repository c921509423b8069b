"""System checks of what the project relies on."""

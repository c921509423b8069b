"""What the editor of rich text asks the office: pickers, checks of what is typed."""

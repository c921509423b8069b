"""How visitors meet content: lists, pages of items, filters, feeds, sitemaps, structured data, errors."""

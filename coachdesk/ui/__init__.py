"""Everything on the screen. The only package that knows Qt."""

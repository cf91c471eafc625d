"""Meme layouts over the demo's own pictures, with the demo's own words."""

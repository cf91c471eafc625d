"""The panel of directions, the timeline, and why a picture is there."""

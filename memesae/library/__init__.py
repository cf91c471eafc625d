"""A folder of images and all that is known about it: decoding, scanning, the database, thumbnails."""

"""Where the README's figures come from: each file is run by itself."""

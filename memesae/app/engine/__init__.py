"""The engine: does the long runs and asks the model, in this process or in one of its own."""

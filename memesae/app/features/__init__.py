"""The features of the open library: training, naming, browsing, import and export."""

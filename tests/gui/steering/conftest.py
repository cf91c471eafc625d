from tests.gui.features.conftest import count, featured

__all__ = ["count", "featured"]

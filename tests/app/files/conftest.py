from tests.trash_folder import trash

__all__ = ["trash"]

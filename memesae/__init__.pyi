from memesae.app.searched_folder import Result as Result
from memesae.python_interface import Feature as Feature
from memesae.python_interface import OfferedDirection as OfferedDirection
from memesae.python_interface import PictureLibrary as PictureLibrary
from memesae.python_interface import SteeredResults as SteeredResults
from memesae.python_interface import Vectors as Vectors
from memesae.python_interface import open as open  # noqa: A004 - it is called memesae.open
from memesae.sae.sparse_autoencoder import Codes as Codes

__version__: str

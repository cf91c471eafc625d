"""memesae: find the picture you are thinking of, and steer towards it."""

import os

__version__ = "0.1.0"

# ONNX Runtime and huggingface_hub report their use to their makers unless told not to before they are loaded
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

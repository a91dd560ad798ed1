"""Pictures: examining, scaling; no widgets, no database."""

import os

# onnxruntime tells its makers of every session over the net, unless it finds this when it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

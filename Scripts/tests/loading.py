"""Scripts as modules: their names have hyphens, so that `import` can't name them."""

import importlib.util
import pathlib
import sys

SCRIPTS = pathlib.Path(__file__).resolve().parents[1]
ROOT = SCRIPTS.parent


def script(path):
    """The script at a path below Scripts, run as a module; what lies beside it can be imported."""
    file = SCRIPTS / path
    name = "script_" + path.removesuffix(".py").replace("-", "_").replace("/", "_")
    specification = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(specification)
    sys.path.insert(0, str(file.parent))
    try:
        specification.loader.exec_module(module)
    finally:
        sys.path.remove(str(file.parent))
    return module

"""Sphinx reads this; `make docs` builds with every warning an error."""

import quotebank

project = "quotebank"
author = "the quotebank authors"
copyright = "2026, the quotebank authors"
release = version = quotebank.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "quotebank"
html_copy_source = False

myst_heading_anchors = 3
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_member_order = "bysource"

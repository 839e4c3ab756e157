"""The recipe of the embedded models: `python -m training` rebuilds both; see docs/models.md."""

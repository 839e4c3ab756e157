"""How the weights in ``quotebank/lexicon`` are learned, and the recipe of the embedded models; not in the package."""

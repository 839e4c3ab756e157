"""How the weights and the confidences in ``quotebank/lexicon`` are learned; not part of the package."""

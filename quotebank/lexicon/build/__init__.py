"""What writes the generated lexicon files; the library never imports it."""

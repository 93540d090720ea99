"""Coding in languages whose grammar is known in outline only: acts by their verbs, actors by name, place and case.

English has a grammar of its own, in the modules beside this folder. `coding.coder` asks either one the same questions,
those of `coding.grammar.Grammar`; mentions, clauses, who is meant, topics and claims are the same in all languages.
"""

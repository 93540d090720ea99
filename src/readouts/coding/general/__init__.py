"""Coding in languages whose grammar is known in outline only: acts by their verbs, actors by name, place and case.

English has a grammar of its own, in the modules beside this folder. What the two share is what comes after the words:
who is meant, the topics, the claim.
"""

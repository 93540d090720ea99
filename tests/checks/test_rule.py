"""What a rule's module says of itself."""

from __future__ import annotations

from readouts.checks.rule import all_rules, codes_of, find_rule


def test_a_rule_is_what_its_module_says() -> None:
    fresh = all_rules.__wrapped__()  # as on the first call
    assert [rule.code for rule in fresh] == sorted(rule.code for rule in all_rules())
    rule = next(rule for rule in fresh if rule.code == "RD073")
    assert (rule.name, rule.severity, rule.scope, rule.fixable) == ("trailing-space", "warning", "yaml", True)
    assert rule.documentation.startswith(rule.summary)
    assert rule.documentation == rule.documentation.strip()
    assert not rule.summary.endswith(".")
    assert "\n" not in rule.summary
    assert callable(rule.check)
    assert {rule.fixable for rule in fresh} == {True, False}
    assert {rule.severity for rule in fresh} == {"error", "warning", "info"}


def test_rules_by_code_beginning_and_name() -> None:
    assert find_rule(" rd073 ").code == find_rule("Trailing-Space").code == "RD073"
    assert codes_of(("RD09", "trailing-space")) == {"RD073", "RD090"}
    assert codes_of(("all",)) == codes_of(("RD",)) == {rule.code for rule in all_rules()}

-- A finding that is gone, or whose figures changed, ends instead of being deleted: what was found by a day stays known.
ALTER TABLE figure_finding
    ADD COLUMN ended_at timestamptz NOT NULL DEFAULT 'infinity',
    DROP CONSTRAINT figure_finding_rule_indicator_territory_period_operator_key;
CREATE UNIQUE INDEX figure_finding_standing ON figure_finding (rule, indicator, territory, period, operator)
    WHERE ended_at = 'infinity';
REVOKE DELETE ON figure_finding FROM "${app}";

-- What a version of a submission says, as rows to query beside its exact bytes: written in the transaction that stores the version,
-- and never added to. Under the rights of whoever writes: a row of which one does not see the whole is refused too.
CREATE FUNCTION belongs_to_its_version() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM submission_version v
                   WHERE v.organisation = NEW.organisation AND v.id = NEW.version_id
                     AND v.stored_in = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'version % was stored before: nothing is added to it', NEW.version_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

-- What was measured.
CREATE TABLE figure (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    indicator    text    NOT NULL,
    territory    text    NOT NULL,
    period       text    NOT NULL,
    numerator    numeric,
    denominator  numeric,
    value        numeric,
    -- ESTIMATE: what the whole year is expected to come to; null for what was counted.
    status       text    CHECK (status IS NULL OR status = 'ESTIMATE' AND period ~ '^\d{4}$'),
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id),
    CHECK ((value IS NULL) = (numerator IS NOT NULL)),
    CHECK ((numerator IS NULL) = (denominator IS NULL)),
    CHECK (numerator <= denominator)
);
CREATE INDEX figure_by_version ON figure (version_id, position);
INSERT INTO audit_rule (relation, how, why)
VALUES ('figure', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed');
CREATE TRIGGER with_its_version BEFORE INSERT ON figure FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();

ALTER TABLE figure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON figure TO "${app}" USING (is_own(organisation));
CREATE POLICY paper ON figure TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY handling ON figure FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));

GRANT SELECT, INSERT ON figure TO "${app}";

-- What is to be built, when and from which money.
CREATE TABLE investment_item (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    territory    text    NOT NULL,
    service      text    NOT NULL,
    quantity     numeric NOT NULL CHECK (quantity > 0),
    unit         text,
    cost         numeric NOT NULL CHECK (cost >= 0 AND cost = trunc(cost)),
    quarter      text    NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
    fund         text    NOT NULL CHECK (fund IN ('BUDGET', 'UNIVERSAL_SERVICE', 'PPP', 'OWN')),
    note         text,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX investment_item_by_version ON investment_item (version_id, position);
INSERT INTO audit_rule (relation, how, why)
VALUES ('investment_item', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed');
CREATE TRIGGER with_its_version BEFORE INSERT ON investment_item FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();

ALTER TABLE investment_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON investment_item TO "${app}" USING (is_own(organisation));
CREATE POLICY paper ON investment_item TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY handling ON investment_item FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));

GRANT SELECT, INSERT ON investment_item TO "${app}";

-- Which coverage is promised by a day.
CREATE TABLE coverage_commitment (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    indicator    text    NOT NULL,
    territory    text    NOT NULL,
    by_day       date    NOT NULL,
    value        numeric NOT NULL CHECK (value >= 0),
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX coverage_commitment_by_version ON coverage_commitment (version_id, position);
INSERT INTO audit_rule (relation, how, why)
VALUES ('coverage_commitment', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed');
CREATE TRIGGER with_its_version BEFORE INSERT ON coverage_commitment FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();

ALTER TABLE coverage_commitment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON coverage_commitment TO "${app}" USING (is_own(organisation));
CREATE POLICY paper ON coverage_commitment TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY handling ON coverage_commitment FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));

GRANT SELECT, INSERT ON coverage_commitment TO "${app}";

-- What is answered to the questions of a form.
CREATE TABLE answer (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    question     text    NOT NULL,
    answer_text  text    NOT NULL,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id)
);
CREATE INDEX answer_by_version ON answer (version_id, position);
INSERT INTO audit_rule (relation, how, why)
VALUES ('answer', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed');
CREATE TRIGGER with_its_version BEFORE INSERT ON answer FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();

ALTER TABLE answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON answer TO "${app}" USING (is_own(organisation));
CREATE POLICY paper ON answer TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY handling ON answer FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor', 'report-collection'));

GRANT SELECT, INSERT ON answer TO "${app}";

-- Which files belong to it: they are there, and stay as long as it does.
CREATE TABLE attachment_use (
    organisation text    NOT NULL,
    version_id   uuid    NOT NULL,
    position     integer NOT NULL,
    attachment   uuid    NOT NULL,
    PRIMARY KEY (organisation, version_id, position),
    FOREIGN KEY (organisation, version_id) REFERENCES submission_version (organisation, id),
    FOREIGN KEY (organisation, attachment) REFERENCES attachment (organisation, id)
);
CREATE INDEX attachment_use_by_version ON attachment_use (version_id, position);
CREATE INDEX attachment_use_by_attachment ON attachment_use (organisation, attachment);
INSERT INTO audit_rule (relation, how, why)
VALUES ('attachment_use', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed');
CREATE TRIGGER with_its_version BEFORE INSERT ON attachment_use FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();

ALTER TABLE attachment_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON attachment_use TO "${app}" USING (is_own(organisation));
CREATE POLICY paper ON attachment_use TO "${app}" USING (is_recorded_for(organisation));
CREATE POLICY handling ON attachment_use FOR SELECT TO "${app}"
    USING (has_role('leader', 'coordinator', 'clerk', 'auditor'));
CREATE POLICY keeping ON attachment_use FOR SELECT TO "${job}" USING (true);

GRANT SELECT, INSERT ON attachment_use TO "${app}";
GRANT SELECT (organisation, attachment) ON attachment_use TO "${job}";

-- What an accepted item does: a version of a task here, a version of a target in indicator-service through the outbox.

-- A task as decisions made it; the first version is what it was before. Tasks are nobody's own, as their table says.
CREATE TABLE task_version (
    task_id     uuid        NOT NULL REFERENCES task ON DELETE CASCADE,
    number      integer     NOT NULL CHECK (number > 0),
    due         date,
    title_vi    text        NOT NULL,
    title_en    text        NOT NULL,
    -- Null for the first.
    decision    uuid,
    item        integer,
    decided_by  text,
    decided_on  date,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, number),
    CHECK ((decision IS NULL) = (number = 1))
);
CREATE UNIQUE INDEX task_version_of_an_item ON task_version (decision, item) WHERE decision IS NOT NULL;
GRANT SELECT, INSERT ON task_version TO "${app}";

-- Two kinds of parcels go to the same peer by the same rounds; for targets submission_id names the decision.
ALTER TABLE delivery ADD COLUMN kind text NOT NULL DEFAULT 'FIGURES' CHECK (kind IN ('FIGURES', 'TARGETS'));
CREATE INDEX delivery_of_decisions ON delivery (submission_id) WHERE kind = 'TARGETS';

CREATE POLICY deciding ON delivery FOR INSERT TO "${app}" WITH CHECK (kind = 'TARGETS' AND has_role('leader'));
-- Whoever sees a decision sees whether its targets have arrived, and what was refused of them.
CREATE POLICY arriving ON delivery FOR SELECT TO "${app}"
    USING (kind = 'TARGETS' AND EXISTS (SELECT FROM decision d WHERE d.id = delivery.submission_id));
CREATE POLICY deciding ON finding FOR SELECT TO "${app}"
    USING (EXISTS (SELECT FROM decision d WHERE d.id = finding.submission_id));
GRANT SELECT (submission_id, kind, delivered_at) ON delivery TO "${app}";

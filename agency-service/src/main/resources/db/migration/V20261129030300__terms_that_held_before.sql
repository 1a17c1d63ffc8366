-- On which terms a duty was owed before they were changed, so that what is over keeps its dates and the past can be asked for.
CREATE TABLE obligation_past (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    obligation    text        NOT NULL REFERENCES obligation (code),
    -- As the API shows them.
    terms         text        NOT NULL,
    superseded_at timestamptz NOT NULL
);
CREATE INDEX obligation_past_by_obligation ON obligation_past (obligation, id);

-- Whether there are former terms: of most duties there are none, and nobody has to look.
ALTER TABLE obligation ADD COLUMN amended boolean NOT NULL DEFAULT false;

-- What is being written is a draft from its first saving on.
ALTER TABLE draft ADD COLUMN begun_at timestamptz;
ALTER TABLE draft NO FORCE ROW LEVEL SECURITY;
UPDATE draft SET begun_at = saved_at;
ALTER TABLE draft FORCE ROW LEVEL SECURITY;
ALTER TABLE draft ALTER COLUMN begun_at SET NOT NULL;

GRANT SELECT, INSERT ON obligation_past TO "${app}";

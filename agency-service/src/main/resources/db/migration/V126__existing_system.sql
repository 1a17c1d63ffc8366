-- Systems the plan found in place and builds on; reports quote them. The plan's own words stay beside how the system is by now.
CREATE TABLE existing_system (
    id          uuid   PRIMARY KEY,
    plan        text   NOT NULL,
    code        text   NOT NULL,
    clause      text   NOT NULL,
    quote       text   NOT NULL,
    corrected   text,
    en          text   NOT NULL,
    name_vi     text   NOT NULL,
    name_en     text   NOT NULL,
    kind        text   NOT NULL,
    parties     text[] NOT NULL,
    state       text   NOT NULL,
    now_state   text   CHECK (now_state IN ('IN_SERVICE', 'IN_PROGRESS', 'NOT_DEPLOYED', 'RETIRED')),
    now_since   date,
    now_note    text,
    fingerprint text   NOT NULL,
    revision    bigint NOT NULL DEFAULT 0,
    UNIQUE (plan, code),
    CHECK ((now_state IS NULL) = (now_since IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON existing_system TO "${app}";

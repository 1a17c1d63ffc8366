-- Work that takes longer than a request: claimed by one worker at a time for as long as its lease lasts, so that it goes on
-- elsewhere after a crash. Where what it needs is away it rests and is tried again, later and later.
CREATE TABLE job (
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL,
    task         text        NOT NULL,
    organisation text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    stage        text        NOT NULL,
    percent      integer     NOT NULL CHECK (percent BETWEEN 0 AND 100),
    message_vi   text        NOT NULL,
    message_en   text        NOT NULL,
    result       text,
    attempts     integer     NOT NULL DEFAULT 0,
    failures     integer     NOT NULL DEFAULT 0,
    leased_until timestamptz,
    created_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    version      bigint      NOT NULL
);
CREATE INDEX job_open ON job (created_at) WHERE state IN ('WAITING', 'RUNNING');

GRANT SELECT, INSERT, UPDATE ON job TO "${app}";

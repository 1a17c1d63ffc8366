-- Work that takes longer than a request: a leased queue (docs/adr/0052). Of its tries, failures ended because something was away.
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
    enqueued_at  timestamptz NOT NULL,
    next_try_at  timestamptz NOT NULL,
    tries        integer     NOT NULL DEFAULT 0,
    failures     integer     NOT NULL DEFAULT 0,
    last_failure text,
    done_at      timestamptz,
    changed_at   timestamptz NOT NULL,
    version      bigint      NOT NULL,
    CHECK ((state IN ('WAITING', 'RUNNING')) = (done_at IS NULL))
);
CREATE INDEX job_due ON job (next_try_at, id) WHERE done_at IS NULL;
CREATE INDEX job_given_up ON job (done_at) WHERE last_failure IS NOT NULL;

ALTER TABLE job ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON job TO "${app}" USING (organisation = nullif(current_setting('app.organisation', true), ''));
CREATE POLICY working ON job TO "${app}" USING (has_role('background'));

GRANT SELECT, INSERT, UPDATE ON job TO "${app}";

CALL keep_rows_for('job', 'done_at', '1 year', 'its result has a place of its own');

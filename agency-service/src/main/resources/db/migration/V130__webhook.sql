-- Where systems of an organisation are told of events (docs/adr/0092).
CREATE TABLE webhook (
    id              uuid        NOT NULL,
    organisation    text        NOT NULL REFERENCES agency_code,
    -- What may be told there is what whoever made it may read; who has fewer roles sees nothing of it.
    roles           text[]      NOT NULL,
    url             text        NOT NULL,
    -- None: of all kinds, of all organisations.
    kinds           text[]      NOT NULL,
    organisations   text[]      NOT NULL,
    created_at      timestamptz NOT NULL,
    switched_off_at timestamptz,
    switched_off    text        CHECK (switched_off IN ('FAILING', 'GONE')),
    PRIMARY KEY (organisation, id),
    CHECK ((switched_off_at IS NULL) = (switched_off IS NULL))
);
CREATE UNIQUE INDEX webhook_by_id ON webhook (id);

ALTER TABLE webhook ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON webhook TO "${app}"
    USING (is_own(organisation) AND string_to_array(current_setting('app.roles', true), ',') @> roles);
CREATE POLICY sending ON webhook TO "${job}" USING (true);
GRANT SELECT, INSERT, DELETE, UPDATE (switched_off_at, switched_off) ON webhook TO "${app}";
GRANT SELECT, UPDATE (switched_off_at, switched_off) ON webhook TO "${job}";

-- What its messages are signed with: the last one, and the one before until it ends. The application writes it and cannot read it.
CREATE TABLE webhook_secret (
    organisation text        NOT NULL,
    webhook      uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    ends_at      timestamptz,
    secret       bytea       NOT NULL,
    PRIMARY KEY (organisation, webhook, created_at),
    FOREIGN KEY (organisation, webhook) REFERENCES webhook ON DELETE CASCADE
);
ALTER TABLE webhook_secret ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON webhook_secret TO "${app}" USING (EXISTS (SELECT FROM webhook w WHERE w.id = webhook));
CREATE POLICY signing ON webhook_secret FOR SELECT TO "${job}" USING (true);
GRANT SELECT (organisation, webhook, created_at, ends_at), INSERT, UPDATE (ends_at) ON webhook_secret TO "${app}";
GRANT SELECT ON webhook_secret TO "${job}";
CALL keep_rows_for('webhook_secret', 'ends_at', '1 day', 'nothing is signed with it any more');

-- Up to where its events are on their way, in the order of commits; and how it goes.
CREATE TABLE webhook_progress (
    organisation  text        NOT NULL,
    webhook       uuid        NOT NULL,
    transaction   xid8        NOT NULL,
    number        bigint      NOT NULL,
    -- Since when nothing was taken there; null where the last message was.
    failing_since timestamptz,
    -- Nobody who cannot be reached is called again before.
    paused_until  timestamptz NOT NULL,
    PRIMARY KEY (organisation, webhook),
    FOREIGN KEY (organisation, webhook) REFERENCES webhook ON DELETE CASCADE
);
ALTER TABLE webhook_progress ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON webhook_progress TO "${app}" USING (EXISTS (SELECT FROM webhook w WHERE w.id = webhook));
CREATE POLICY sending ON webhook_progress TO "${job}" USING (true);
GRANT SELECT, INSERT, UPDATE (transaction, number, failing_since, paused_until) ON webhook_progress TO "${app}";
GRANT SELECT, UPDATE (failing_since, paused_until) ON webhook_progress TO "${job}";
INSERT INTO audit_rule (relation, how, why) VALUES ('webhook_progress', 'NOT', 'a place in what event tells');

-- What is on its way, and the log of what became of it: a leased queue (docs/adr/0052), one row per message.
CREATE TABLE webhook_delivery (
    id             bigint      GENERATED ALWAYS AS IDENTITY,
    organisation   text        NOT NULL,
    webhook        uuid        NOT NULL,
    -- The id by which a receiver knows what it has; of a test none that the feed has.
    event          text        NOT NULL,
    kind           text        NOT NULL,
    -- Messages of one subject keep their order.
    subject        text,
    body           text        NOT NULL,
    enqueued_at    timestamptz NOT NULL,
    next_try_at    timestamptz NOT NULL,
    -- What fails for long from then on is given up.
    first_tried_at timestamptz,
    tries          integer     NOT NULL DEFAULT 0,
    last_failure   text,
    done_at        timestamptz,
    PRIMARY KEY (organisation, id),
    FOREIGN KEY (organisation, webhook) REFERENCES webhook ON DELETE CASCADE
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_try_at, id) WHERE done_at IS NULL;
CREATE INDEX webhook_delivery_open ON webhook_delivery (webhook, subject, id) WHERE done_at IS NULL;
CREATE INDEX webhook_delivery_under_way ON webhook_delivery (organisation)
    WHERE done_at IS NULL AND tries > 0 AND last_failure IS NULL;
CREATE INDEX webhook_delivery_given_up ON webhook_delivery (done_at) WHERE last_failure IS NOT NULL;
CREATE INDEX webhook_delivery_by_id ON webhook_delivery (id);
CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (organisation, webhook, id);

ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON webhook_delivery TO "${app}" USING (EXISTS (SELECT FROM webhook w WHERE w.id = webhook));
CREATE POLICY sending ON webhook_delivery TO "${job}" USING (true);
GRANT SELECT, INSERT, UPDATE (next_try_at, first_tried_at, tries) ON webhook_delivery TO "${app}";
GRANT SELECT, UPDATE ON webhook_delivery TO "${job}";
INSERT INTO audit_rule (relation, how, why) VALUES ('webhook_delivery', 'NOT', 'is a log itself');
CALL keep_rows_for('webhook_delivery', 'done_at', '30 days', 'longer than somebody takes to ask why their system was not told');

-- What was broadcast or published about the plan.
CREATE TABLE media_item (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    published_on date        NOT NULL,
    title        text        NOT NULL,
    channel      text        NOT NULL CHECK (channel IN ('TELEVISION', 'RADIO', 'NEWSPAPER', 'WEBSITE', 'SOCIAL_NETWORK', 'EVENT')),
    link         text        CHECK (link ~* '^https://'),
    territory    text,
    state        text        NOT NULL CHECK (state IN ('RECORDED', 'WITHDRAWN')),
    created_at   timestamptz NOT NULL,
    revision     bigint      NOT NULL,
    PRIMARY KEY (organisation, id)
);
CREATE INDEX media_item_by_id ON media_item (id);

ALTER TABLE media_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY internal ON media_item FOR SELECT TO "${app}" USING (is_state_body());
CREATE POLICY recording ON media_item FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND has_role('agency-officer'));
CREATE POLICY changing ON media_item FOR UPDATE TO "${app}" USING (is_own(organisation) AND has_role('agency-officer'));

GRANT SELECT, INSERT, UPDATE (published_on, title, channel, link, territory, state, revision) ON media_item TO "${app}";

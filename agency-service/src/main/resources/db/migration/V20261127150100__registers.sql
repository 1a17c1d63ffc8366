-- Registers that organisations keep: shared passive infrastructure, technical standards, media items; and how present systems are by now.

CREATE FUNCTION reads_internal() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_role('leader', 'coordinator', 'clerk', 'finance-officer', 'construction-officer', 'agency-officer',
                    'auditor', 'administrator');

-- Passive infrastructure that its owner offers to other firms.
CREATE TABLE infrastructure_offer (
    id            uuid        NOT NULL,
    organisation  text        NOT NULL REFERENCES agency_code,
    kind          text        NOT NULL CHECK (kind IN ('TOWER', 'ROOFTOP', 'POLE', 'DUCT', 'DARK_FIBRE', 'EQUIPMENT_ROOM')),
    territory     text        NOT NULL,
    -- The day on which the territory has that code.
    territory_on  date        NOT NULL,
    place         text        NOT NULL,
    capacity      integer     NOT NULL CHECK (capacity > 0),
    unit          text        NOT NULL,
    -- VND for a unit and a month.
    rental_price  bigint      NOT NULL CHECK (rental_price >= 0),
    note          text,
    state         text        NOT NULL CHECK (state IN ('AVAILABLE', 'FULL', 'WITHDRAWN')),
    created_at    timestamptz NOT NULL,
    revision      bigint      NOT NULL,
    PRIMARY KEY (organisation, id)
);
CREATE INDEX infrastructure_offer_by_id ON infrastructure_offer (id);

-- What another firm asks of an offer, and what the owner answers.
CREATE TABLE infrastructure_request (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    owner        text        NOT NULL,
    offer        uuid        NOT NULL,
    quantity     integer     NOT NULL CHECK (quantity > 0),
    wanted_from  date        NOT NULL,
    wanted_until date,
    message      text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    answer       text,
    created_at   timestamptz NOT NULL,
    revision     bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    FOREIGN KEY (owner, offer) REFERENCES infrastructure_offer (organisation, id),
    CHECK (owner <> organisation),
    CHECK ((state IN ('ACCEPTED', 'REFUSED')) = (answer IS NOT NULL))
);
CREATE INDEX infrastructure_request_by_id ON infrastructure_request (id);
CREATE INDEX infrastructure_request_by_offer ON infrastructure_request (owner, offer);

-- One row per version of a technical standard; of a code one version is in force and one is a draft at most.
CREATE TABLE technical_standard (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    code         text        NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    title_vi     text        NOT NULL,
    title_en     text        NOT NULL,
    content      text        NOT NULL,
    link         text,
    state        text        NOT NULL CHECK (state IN ('DRAFT', 'IN_FORCE', 'REPLACED', 'WITHDRAWN')),
    in_force_on  date,
    legal_basis  text,
    created_at   timestamptz NOT NULL,
    revision     bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    UNIQUE (organisation, code, version),
    CHECK (state NOT IN ('IN_FORCE', 'REPLACED') OR in_force_on IS NOT NULL AND legal_basis IS NOT NULL)
);
CREATE INDEX technical_standard_by_id ON technical_standard (id);
CREATE UNIQUE INDEX one_standard_in_force ON technical_standard (organisation, code) WHERE state = 'IN_FORCE';
CREATE UNIQUE INDEX one_draft_of_a_standard ON technical_standard (organisation, code) WHERE state = 'DRAFT';

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

-- The plan's own words stay beside how the system is by now.
ALTER TABLE present_system
    ADD COLUMN now_state text CHECK (now_state IN ('IN_SERVICE', 'IN_PROGRESS', 'NOT_DEPLOYED', 'RETIRED')),
    ADD COLUMN now_since date,
    ADD COLUMN now_note  text,
    ADD COLUMN revision  bigint NOT NULL DEFAULT 0,
    ADD CHECK ((now_state IS NULL) = (now_since IS NULL));

ALTER TABLE infrastructure_offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE infrastructure_offer FORCE ROW LEVEL SECURITY;
ALTER TABLE infrastructure_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE infrastructure_request FORCE ROW LEVEL SECURITY;
ALTER TABLE technical_standard ENABLE ROW LEVEL SECURITY;
ALTER TABLE technical_standard FORCE ROW LEVEL SECURITY;
ALTER TABLE media_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE media_item FORCE ROW LEVEL SECURITY;

-- Every firm sees what is offered; what was taken back is seen by its owner and State bodies.
CREATE POLICY own_rows ON infrastructure_offer FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON infrastructure_offer FOR SELECT TO "${app}" USING (reads_internal());
CREATE POLICY offers ON infrastructure_offer FOR SELECT TO "${app}" USING (state <> 'WITHDRAWN' AND has_role('operator'));
CREATE POLICY offering ON infrastructure_offer FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND has_role('operator'));
CREATE POLICY changing ON infrastructure_offer FOR UPDATE TO "${app}" USING (is_own(organisation) AND has_role('operator'));

-- A request is seen by the two it concerns, and by State bodies.
CREATE POLICY own_rows ON infrastructure_request FOR SELECT TO "${app}" USING (is_own(organisation) OR is_own(owner));
CREATE POLICY internal ON infrastructure_request FOR SELECT TO "${app}" USING (reads_internal());
CREATE POLICY asking ON infrastructure_request FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND state = 'SENT' AND has_role('operator'));
CREATE POLICY withdrawing ON infrastructure_request FOR UPDATE TO "${app}"
    USING (is_own(organisation) AND has_role('operator'))
    WITH CHECK (is_own(organisation) AND state = 'WITHDRAWN');
CREATE POLICY answering ON infrastructure_request FOR UPDATE TO "${app}"
    USING (is_own(owner) AND has_role('operator'))
    WITH CHECK (is_own(owner) AND state IN ('ACCEPTED', 'REFUSED'));

-- Drafts are internal; firms see what is or was in force.
CREATE POLICY internal ON technical_standard FOR SELECT TO "${app}" USING (reads_internal());
CREATE POLICY in_force ON technical_standard FOR SELECT TO "${app}"
    USING (state IN ('IN_FORCE', 'REPLACED') AND has_role('operator'));
CREATE POLICY drafting ON technical_standard FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND state = 'DRAFT' AND has_role('construction-officer'));
CREATE POLICY changing ON technical_standard FOR UPDATE TO "${app}"
    USING (is_own(organisation) AND has_role('construction-officer'));

CREATE POLICY internal ON media_item FOR SELECT TO "${app}" USING (reads_internal());
CREATE POLICY recording ON media_item FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND has_role('agency-officer'));
CREATE POLICY changing ON media_item FOR UPDATE TO "${app}" USING (is_own(organisation) AND has_role('agency-officer'));

GRANT SELECT, INSERT ON infrastructure_offer, infrastructure_request, technical_standard, media_item TO "${app}";
GRANT UPDATE (kind, territory, territory_on, place, capacity, unit, rental_price, note, state, revision)
    ON infrastructure_offer TO "${app}";
GRANT UPDATE (state, answer, revision) ON infrastructure_request TO "${app}";
GRANT UPDATE (title_vi, title_en, content, link, state, in_force_on, legal_basis, revision)
    ON technical_standard TO "${app}";
GRANT UPDATE (published_on, title, channel, link, territory, state, revision) ON media_item TO "${app}";

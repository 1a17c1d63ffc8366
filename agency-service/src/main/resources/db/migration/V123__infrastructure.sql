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

ALTER TABLE infrastructure_offer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Every firm sees what is offered; what was taken back is seen by its owner and State bodies.
CREATE POLICY own_rows ON infrastructure_offer FOR SELECT TO "${app}" USING (is_own(organisation));
CREATE POLICY internal ON infrastructure_offer FOR SELECT TO "${app}" USING (is_state_body());
CREATE POLICY offers ON infrastructure_offer FOR SELECT TO "${app}" USING (state <> 'WITHDRAWN' AND has_role('operator'));
CREATE POLICY offering ON infrastructure_offer FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND has_role('operator'));
CREATE POLICY changing ON infrastructure_offer FOR UPDATE TO "${app}" USING (is_own(organisation) AND has_role('operator'));

GRANT SELECT, INSERT,
    UPDATE (kind, territory, territory_on, place, capacity, unit, rental_price, note, state, revision)
    ON infrastructure_offer TO "${app}";

-- What another firm asks of an offer, and what the owner answers. What was accepted can be given back: from that day on it is free
-- for others.
CREATE TABLE infrastructure_request (
    id           uuid        NOT NULL,
    organisation text        NOT NULL REFERENCES agency_code,
    owner        text        NOT NULL,
    offer        uuid        NOT NULL,
    quantity     integer     NOT NULL CHECK (quantity > 0),
    -- What the offer said when it was asked for, VND for a unit and a month: an owner who changes it afterwards gives away what
    -- nobody asked for. Never changed.
    unit         text,
    rental_price bigint,
    wanted_from  date        NOT NULL,
    wanted_until date,
    -- The first day on which it is not let any more.
    ended_from   date,
    message      text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    answer       text,
    created_at   timestamptz NOT NULL,
    revision     bigint      NOT NULL,
    PRIMARY KEY (organisation, id),
    FOREIGN KEY (owner, offer) REFERENCES infrastructure_offer (organisation, id),
    CHECK (owner <> organisation),
    CHECK ((state IN ('ACCEPTED', 'REFUSED')) = (answer IS NOT NULL)),
    CHECK (ended_from IS NULL OR state = 'ACCEPTED' AND ended_from >= wanted_from
           AND (wanted_until IS NULL OR ended_from <= wanted_until)),
    CHECK ((unit IS NULL) = (rental_price IS NULL))
);
CREATE INDEX infrastructure_request_by_id ON infrastructure_request (id);
CREATE INDEX infrastructure_request_by_offer ON infrastructure_request (owner, offer);

ALTER TABLE infrastructure_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A request is seen by the two it concerns, and by State bodies.
CREATE POLICY own_rows ON infrastructure_request FOR SELECT TO "${app}" USING (is_own(organisation) OR is_own(owner));
CREATE POLICY internal ON infrastructure_request FOR SELECT TO "${app}" USING (is_state_body());
CREATE POLICY asking ON infrastructure_request FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND state = 'SENT' AND has_role('operator'));
CREATE POLICY withdrawing ON infrastructure_request FOR UPDATE TO "${app}"
    USING (is_own(organisation) AND has_role('operator'))
    WITH CHECK (is_own(organisation) AND state = 'WITHDRAWN');
CREATE POLICY answering ON infrastructure_request FOR UPDATE TO "${app}"
    USING (is_own(owner) AND has_role('operator'))
    WITH CHECK (is_own(owner) AND state IN ('ACCEPTED', 'REFUSED'));
-- The owner may end it as it may answer; who asked may end what was accepted, and no more of it.
CREATE POLICY giving_back ON infrastructure_request FOR UPDATE TO "${app}"
    USING (is_own(organisation) AND state = 'ACCEPTED' AND has_role('operator'))
    WITH CHECK (is_own(organisation) AND state = 'ACCEPTED' AND ended_from IS NOT NULL);

GRANT SELECT, INSERT, UPDATE (state, answer, ended_from, revision) ON infrastructure_request TO "${app}";

-- A policy sees a row before or after a change, not both: without this, who asked could accept by giving back.
CREATE FUNCTION keep_letting_end() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.state <> 'ACCEPTED' OR OLD.ended_from IS NOT NULL THEN
        RAISE EXCEPTION 'only what is let can be given back, and once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION keep_letting_end FROM PUBLIC;
CREATE TRIGGER given_back_once BEFORE UPDATE OF ended_from ON infrastructure_request
    FOR EACH ROW EXECUTE FUNCTION keep_letting_end();

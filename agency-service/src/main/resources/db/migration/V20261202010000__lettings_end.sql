-- What was accepted can be given back: from that day on it is free for others.
ALTER TABLE infrastructure_request
    -- The first day on which it is not let any more.
    ADD COLUMN ended_from date,
    ADD CHECK (ended_from IS NULL OR state = 'ACCEPTED' AND ended_from >= wanted_from
               AND (wanted_until IS NULL OR ended_from <= wanted_until));

-- The owner may end it as it may answer; who asked may end what was accepted, and no more of it.
CREATE POLICY giving_back ON infrastructure_request FOR UPDATE TO "${app}"
    USING (is_own(organisation) AND state = 'ACCEPTED' AND has_role('operator'))
    WITH CHECK (is_own(organisation) AND state = 'ACCEPTED' AND ended_from IS NOT NULL);

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

GRANT UPDATE (ended_from) ON infrastructure_request TO "${app}";

-- The day from which something holds, where what was done is about one: an end, an entry into force, a state of a system.
ALTER TABLE register_act ADD COLUMN holds_from date;

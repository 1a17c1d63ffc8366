-- Who changed what and when, and who was refused: appended by triggers in the transaction of the change, then sealed into a chain
-- of hashes with signed checkpoints (docs/adr/0016, docs/adr/0017).

-- Nobody but the functions below writes it. Digests stand for contents: what was in a row can be proved, not read here.
CREATE TABLE audit_entry (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction   xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at            timestamptz NOT NULL,
    action        text        NOT NULL CHECK (action IN ('CREATED', 'CHANGED', 'DELETED', 'REFUSED', 'READ')),
    operation     text,
    person        bytea,
    client        text,
    organisation  text,
    database_role text        NOT NULL DEFAULT session_user,
    kind          text        NOT NULL,
    object        text,
    owner         text,
    rows          bigint      NOT NULL DEFAULT 1,
    fields        text[],
    before        bytea,
    after         bytea,
    status        integer,
    trace         text,
    address       text
);
CREATE INDEX audit_entry_to_seal ON audit_entry (transaction, id);
CREATE INDEX audit_entry_by_object ON audit_entry (kind, object, id);
CREATE INDEX audit_entry_by_person ON audit_entry (person, id);
CREATE INDEX audit_entry_by_time ON audit_entry USING brin (at);

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- The owner, in whose name the functions run, appends and reads; there is no policy by which a row is changed or deleted.
CREATE POLICY appending ON audit_entry FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY sealing ON audit_entry FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY auditing ON audit_entry FOR SELECT TO "${app}"
    USING ('auditor' = ANY (string_to_array(current_setting('app.roles', true), ',')));
GRANT SELECT ON audit_entry TO "${app}";

-- Who is meant by a pseudonym, which is SHA-256 of the salt, a line feed and audit_person_text(): the chain binds the person without
-- holding it. One for each person and year, so that a year ends as a whole; when the row has gone, nobody can tell who it was, only
-- that it was the same one (docs/adr/0073).
CREATE TABLE audit_person (
    id        bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pseudonym bytea   NOT NULL UNIQUE,
    year      integer NOT NULL,
    salt      uuid    NOT NULL,
    principal text    NOT NULL,
    name      text
);
-- Not unique: two transactions of one person may each be the first of a year, and neither waits for the other.
CREATE INDEX audit_person_of_year ON audit_person (principal, year);

ALTER TABLE audit_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY appending ON audit_person FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY sealing ON audit_person FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY auditing ON audit_person FOR SELECT TO "${app}"
    USING ('auditor' = ANY (string_to_array(current_setting('app.roles', true), ',')));
GRANT SELECT ON audit_person TO "${app}";

-- The chain: hash = SHA-256 of the hash before (hex; 64 zeros before the first), a line feed and audit_text().
-- Every entry of a transaction before seen_to has its link.
CREATE TABLE audit_link (
    sequence bigint PRIMARY KEY,
    entry    bigint NOT NULL UNIQUE REFERENCES audit_entry,
    hash     bytea  NOT NULL,
    seen_to  xid8   NOT NULL
);

ALTER TABLE audit_link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY appending ON audit_link FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY sealing ON audit_link FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY auditing ON audit_link FOR SELECT TO "${app}"
    USING ('auditor' = ANY (string_to_array(current_setting('app.roles', true), ',')));
GRANT SELECT ON audit_link TO "${app}";

-- Signed: so many entries, the last with that hash. What was signed before is named, so that none can be left out unseen.
CREATE TABLE audit_checkpoint (
    count   bigint      PRIMARY KEY,
    made_at timestamptz NOT NULL,
    jws     text        NOT NULL
);

ALTER TABLE audit_checkpoint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY sealing ON audit_checkpoint FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY auditing ON audit_checkpoint FOR SELECT TO "${app}"
    USING ('auditor' = ANY (string_to_array(current_setting('app.roles', true), ',')));
CREATE POLICY signing ON audit_checkpoint FOR INSERT TO "${app}" WITH CHECK (true);
GRANT SELECT, INSERT ON audit_checkpoint TO "${app}";

-- Every key that ever signed stays published.
CREATE TABLE audit_key (
    kid   text        PRIMARY KEY,
    jwk   text        NOT NULL,
    since timestamptz NOT NULL
);

GRANT SELECT, INSERT ON audit_key TO "${app}";

-- Tables that are not audited row by row, and why. All others are, whoever creates them and whenever.
CREATE TABLE audit_rule (
    relation text PRIMARY KEY,
    how      text NOT NULL CHECK (how IN ('NOT', 'BY_STATEMENT')),
    why      text NOT NULL
);
INSERT INTO audit_rule (relation, how, why)
VALUES ('idempotency_key', 'NOT', 'remembers an answer; what was answered is audited itself'),
       ('flyway_schema_history', 'NOT', 'migrations, by the owner');

-- Below, app.actor is what the service tells of who acts, as JSON, for the running transaction. Work that tells nothing is
-- known by its database role.

CREATE FUNCTION audit_person_text(principal text, name text) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT '{"principal":' || to_json(principal)::text || coalesce(',"name":' || to_json(name)::text, '') || '}'
$$;

-- The pseudonym of who acts in the year of the act; none for work that nobody asked for.
CREATE FUNCTION audit_pseudonym(who jsonb) RETURNS bytea
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    known   bytea;
    salt    uuid := gen_random_uuid();
    in_year integer;
BEGIN
    IF who ->> 'principal' IS NULL THEN
        RETURN NULL;
    END IF;
    in_year := extract(year FROM coalesce((who ->> 'at')::timestamptz, clock_timestamp()) AT TIME ZONE 'Asia/Ho_Chi_Minh');
    SELECT p.pseudonym INTO known FROM audit_person p
    WHERE p.principal = who ->> 'principal' AND p.year = in_year AND p.name IS NOT DISTINCT FROM who ->> 'name'
    ORDER BY p.id LIMIT 1;
    IF known IS NULL THEN
        known := sha256(convert_to(salt || E'\n' || audit_person_text(who ->> 'principal', who ->> 'name'), 'UTF8'));
        INSERT INTO audit_person (pseudonym, year, salt, principal, name)
        VALUES (known, in_year, salt, who ->> 'principal', who ->> 'name');
    END IF;
    RETURN known;
END $$;
REVOKE ALL ON FUNCTION audit_pseudonym FROM PUBLIC;

-- What is no change of a row: a refused access, a reading of the record itself.
CREATE FUNCTION audit_note(who jsonb, action text, object text, status integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO audit_entry (at, action, operation, person, client, organisation, kind, object, status, trace, address)
    SELECT (who ->> 'at')::timestamptz, action, who ->> 'operation', audit_pseudonym(who), who ->> 'client',
           who ->> 'organisation', 'request', object, status, who ->> 'trace', who ->> 'address'
    WHERE action IN ('REFUSED', 'READ')
$$;
REVOKE ALL ON FUNCTION audit_note FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_note TO "${app}";

-- Requests of who did not prove who they are, as numbers: an entry for each would let anybody fill the record, and the disk.
CREATE FUNCTION audit_strangers(place text, number bigint, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO audit_entry (at, action, kind, rows, status, address)
    SELECT at, 'REFUSED', 'request', number, 401, place WHERE number > 0
$$;
REVOKE ALL ON FUNCTION audit_strangers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_strangers TO "${app}";

CREATE FUNCTION audit_digest(contents jsonb) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT sha256(convert_to(contents::text, 'UTF8')) $$;

-- The key of a row as one text; its organisation is told as owner.
CREATE FUNCTION audit_object(contents jsonb, keys text) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(contents ->> key, '/' ORDER BY place)
    FROM unnest(string_to_array(keys, ',')) WITH ORDINALITY AS part (key, place)
$$;

-- Each row: arguments are the columns of the key, and {"column": null} for each column of bytes, which are too long to be
-- written as JSON. A change of such a table is noted even if nothing else differs.
CREATE FUNCTION audit_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    who     jsonb := nullif(current_setting('app.actor', true), '')::jsonb;
    was     jsonb;
    becomes jsonb;
    changed text[];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        was := CASE TG_ARGV[1] WHEN '{}' THEN to_jsonb(OLD) ELSE to_jsonb(jsonb_populate_record(OLD, TG_ARGV[1]::jsonb)) END;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        becomes := CASE TG_ARGV[1] WHEN '{}' THEN to_jsonb(NEW) ELSE to_jsonb(jsonb_populate_record(NEW, TG_ARGV[1]::jsonb)) END;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF was = becomes AND TG_ARGV[1] = '{}' THEN
            RETURN NULL;
        END IF;
        SELECT array_agg(field ORDER BY field COLLATE "C") INTO changed
        FROM jsonb_each(becomes) AS now (field, value) WHERE value IS DISTINCT FROM was -> field;
    END IF;
    INSERT INTO audit_entry (at, action, operation, person, client, organisation, kind, object, owner, fields, before, after,
                             trace, address)
    VALUES (coalesce((who ->> 'at')::timestamptz, clock_timestamp()),
            CASE TG_OP WHEN 'INSERT' THEN 'CREATED' WHEN 'UPDATE' THEN 'CHANGED' ELSE 'DELETED' END,
            who ->> 'operation', audit_pseudonym(who), who ->> 'client', who ->> 'organisation', TG_TABLE_NAME,
            CASE WHEN strpos(TG_ARGV[0], ',') = 0 THEN coalesce(becomes, was) ->> TG_ARGV[0]
                 ELSE audit_object(coalesce(becomes, was), TG_ARGV[0]) END,
            coalesce(becomes, was) ->> 'organisation', changed, audit_digest(was), audit_digest(becomes),
            who ->> 'trace', who ->> 'address');
    RETURN NULL;
END $$;

-- Tables that are filled in bulk: an entry for each row up to a thousand; more are one entry with their number, for the job
-- that brings them has a row of its own.
CREATE FUNCTION audit_statement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    who    jsonb := nullif(current_setting('app.actor', true), '')::jsonb;
    person bytea := audit_pseudonym(who);
    number bigint;
    action text := CASE TG_OP WHEN 'INSERT' THEN 'CREATED' WHEN 'UPDATE' THEN 'CHANGED' ELSE 'DELETED' END;
BEGIN
    SELECT count(*) INTO number FROM changed;
    IF number > 1000 THEN
        INSERT INTO audit_entry (at, action, operation, person, client, organisation, kind, rows, trace, address)
        VALUES (coalesce((who ->> 'at')::timestamptz, clock_timestamp()), action, who ->> 'operation', person,
                who ->> 'client', who ->> 'organisation', TG_TABLE_NAME, number, who ->> 'trace', who ->> 'address');
    ELSIF number > 0 THEN
        INSERT INTO audit_entry (at, action, operation, person, client, organisation, kind, object, owner, before, after,
                                 trace, address)
        SELECT coalesce((who ->> 'at')::timestamptz, clock_timestamp()), action, who ->> 'operation', person,
               who ->> 'client', who ->> 'organisation', TG_TABLE_NAME,
               audit_object(contents, TG_ARGV[0]), contents ->> 'organisation',
               CASE TG_OP WHEN 'DELETE' THEN audit_digest(contents) END,
               CASE WHEN TG_OP <> 'DELETE' THEN audit_digest(contents) END, who ->> 'trace', who ->> 'address'
        FROM (SELECT to_jsonb(changed) AS contents FROM changed) AS changed_rows;
    END IF;
    RETURN NULL;
END $$;

-- Puts the triggers on every table as its rule says; runs after each migration (afterMigrate__audit.sql) and touches, and
-- so locks, only tables that lack theirs.
CREATE FUNCTION audit_every_table() RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    place record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit_every_table', 0));
    FOR place IN
        SELECT c.oid, c.relname, coalesce(r.how, 'BY_ROW') AS how, keys.names AS keys, bytes.mask AS mask
        FROM pg_class c
        LEFT JOIN audit_rule r ON r.relation = c.relname
        CROSS JOIN LATERAL (
            SELECT coalesce(string_agg(a.attname, ',' ORDER BY k.place)
                                FILTER (WHERE a.attname <> 'organisation' OR i.indnkeyatts = 1), '') AS names
            FROM pg_index i
            CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
            WHERE i.indrelid = c.oid AND i.indisprimary) AS keys
        CROSS JOIN LATERAL (
            SELECT coalesce(jsonb_object_agg(a.attname, NULL), '{}')::text AS mask
            FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'bytea'::regtype) AS bytes
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'audit\_%'
        AND coalesce(r.how, 'BY_ROW') <> 'NOT'
    LOOP
        CONTINUE WHEN EXISTS (
            SELECT FROM pg_trigger t
            WHERE t.tgrelid = place.oid AND t.tgname LIKE 'audit\_%'
            AND t.tgfoid = (CASE place.how WHEN 'BY_ROW' THEN 'audit_row' ELSE 'audit_statement' END)::regproc
            AND t.tgargs = convert_to(place.keys, 'UTF8') || '\x00' || convert_to(place.mask, 'UTF8') || '\x00');
        IF place.how = 'BY_ROW' THEN
            EXECUTE format('CREATE OR REPLACE TRIGGER audit_row AFTER INSERT OR UPDATE OR DELETE ON %I '
                           'FOR EACH ROW EXECUTE FUNCTION audit_row(%L, %L)', place.relname, place.keys, place.mask);
        ELSE
            EXECUTE format('CREATE OR REPLACE TRIGGER audit_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed '
                           'FOR EACH STATEMENT EXECUTE FUNCTION audit_statement(%L, %L)', place.relname, place.keys, place.mask);
            EXECUTE format('CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed '
                           'FOR EACH STATEMENT EXECUTE FUNCTION audit_statement(%L, %L)', place.relname, place.keys, place.mask);
            EXECUTE format('CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed '
                           'FOR EACH STATEMENT EXECUTE FUNCTION audit_statement(%L, %L)', place.relname, place.keys, place.mask);
        END IF;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION audit_every_table FROM PUBLIC;

-- What is hashed: members in this order, without spaces; what is not there is left out.
CREATE FUNCTION audit_text(sequence bigint, e audit_entry) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT '{"sequence":' || sequence || ',"id":' || e.id
        || ',"at":"' || to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"'
        || ',"action":' || to_json(e.action)::text
        || coalesce(',"operation":' || to_json(e.operation)::text, '')
        || coalesce(',"person":"' || encode(e.person, 'hex') || '"', '')
        || coalesce(',"client":' || to_json(e.client)::text, '')
        || coalesce(',"organisation":' || to_json(e.organisation)::text, '')
        || ',"databaseRole":' || to_json(e.database_role)::text
        || ',"kind":' || to_json(e.kind)::text
        || coalesce(',"object":' || to_json(e.object)::text, '')
        || coalesce(',"owner":' || to_json(e.owner)::text, '')
        || ',"rows":' || e.rows
        || coalesce(',"fields":' || array_to_json(e.fields)::text::text, '')
        || coalesce(',"before":"' || encode(e.before, 'hex') || '"', '')
        || coalesce(',"after":"' || encode(e.after, 'hex') || '"', '')
        || coalesce(',"status":' || e.status, '')
        || coalesce(',"trace":' || to_json(e.trace)::text, '')
        || coalesce(',"address":' || to_json(e.address)::text, '')
        || '}'
$$;

CREATE FUNCTION audit_hash(previous bytea, contents text) RETURNS bytea
    LANGUAGE sql IMMUTABLE AS $$ SELECT sha256(convert_to(encode(previous, 'hex') || E'\n' || contents, 'UTF8')) $$;

-- Links up to so many entries that have none yet; 0 also while another replica does. Commits may become visible in another
-- order than their entries were numbered: taken is what can be seen and has no link, and seen_to stays before the oldest
-- transaction that still runs.
CREATE FUNCTION audit_seal(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    number   bigint := 0;
    head     bytea  := decode(repeat('00', 32), 'hex');
    begin_at xid8   := '0';
    waiting  record;
    sealed   integer := 0;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended('audit_chain', 0)) THEN
        RETURN 0;
    END IF;
    SELECT l.sequence, l.hash, l.seen_to INTO waiting FROM audit_link l ORDER BY l.sequence DESC LIMIT 1;
    IF FOUND THEN
        number := waiting.sequence;
        head := waiting.hash;
        -- A database that was restored from a dump counts its transactions anew.
        begin_at := CASE WHEN waiting.seen_to <= pg_snapshot_xmax(pg_current_snapshot()) THEN waiting.seen_to ELSE '0'::xid8 END;
    END IF;
    FOR waiting IN
        SELECT e AS entry, least(pg_snapshot_xmin(pg_current_snapshot()), e.transaction) AS seen_to
        FROM audit_entry e
        WHERE e.transaction >= begin_at AND NOT EXISTS (SELECT FROM audit_link l WHERE l.entry = e.id)
        ORDER BY e.transaction, e.id LIMIT most
    LOOP
        number := number + 1;
        head := audit_hash(head, audit_text(number, waiting.entry));
        INSERT INTO audit_link (sequence, entry, hash, seen_to)
        VALUES (number, (waiting.entry).id, head, waiting.seen_to);
        sealed := sealed + 1;
    END LOOP;
    RETURN sealed;
END $$;
REVOKE ALL ON FUNCTION audit_seal FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_seal TO "${app}";

-- How long the chain is, its last hash, and how much of it is signed. Held against other replicas until the transaction ends.
CREATE FUNCTION audit_head(OUT count bigint, OUT head text, OUT signed bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit_chain', 0));
    SELECT l.sequence, encode(l.hash, 'hex') INTO count, head FROM audit_link l ORDER BY l.sequence DESC LIMIT 1;
    SELECT coalesce(max(c.count), 0) INTO signed FROM audit_checkpoint c;
    count := coalesce(count, 0);
END $$;
REVOKE ALL ON FUNCTION audit_head FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_head TO "${app}";

-- What the record tells of who asks, oldest first, and of nobody else.
CREATE FUNCTION audit_own(beyond bigint, most integer) RETURNS SETOF audit_entry
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT e.* FROM audit_person p JOIN audit_entry e ON e.person = p.pseudonym
    WHERE p.principal = nullif(current_setting('app.actor', true), '')::jsonb ->> 'principal' AND e.id > beyond
    ORDER BY e.id LIMIT most
$$;
REVOKE ALL ON FUNCTION audit_own FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_own TO "${app}";

-- What who asks was called, as long as the record remembers; of nobody else.
CREATE FUNCTION audit_own_names() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT name FROM audit_person
    WHERE principal = nullif(current_setting('app.actor', true), '')::jsonb ->> 'principal' AND name IS NOT NULL
$$;
REVOKE ALL ON FUNCTION audit_own_names FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_own_names TO "${app}";

-- The record as ./verify-audit reads it, line by line: checkpoints (part 0), entries (part 1), then whom their pseudonyms mean
-- (part 2: what is appended meanwhile finds its person still), each part in the order of place.
CREATE VIEW audit_export WITH (security_invoker = true) AS
    SELECT 0 AS part, c.count AS place, '{"checkpoint":"' || c.jws || '"}' AS line FROM audit_checkpoint c
    UNION ALL
    SELECT 1, l.sequence,
           '{"entry":' || coalesce(audit_text(l.sequence, e), '{}') || ',"hash":"' || encode(l.hash, 'hex') || '"}'
    FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry
    UNION ALL
    SELECT 2, p.id, '{"person":"' || encode(p.pseudonym, 'hex') || '","salt":"' || p.salt || '","is":'
                    || audit_person_text(p.principal, p.name) || '}'
    FROM audit_person p;
GRANT SELECT ON audit_export TO "${app}";

-- What a version says and a file holds is written in the transaction that stores it, and never added to: the hash of neither
-- would be true any more. The transaction is kept by its whole number, which is never given twice.
ALTER TABLE submission_version ADD COLUMN stored_in xid8;
ALTER TABLE attachment ADD COLUMN stored_in xid8;

CREATE FUNCTION note_transaction() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    NEW.stored_in := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE TRIGGER stored_in BEFORE INSERT ON submission_version FOR EACH ROW EXECUTE FUNCTION note_transaction();
CREATE TRIGGER stored_in BEFORE INSERT ON attachment FOR EACH ROW EXECUTE FUNCTION note_transaction();

-- Under the rights of whoever writes: a row of which one does not see the whole is refused too.
CREATE FUNCTION belongs_to_its_version() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM submission_version v
                   WHERE v.organisation = NEW.organisation AND v.id = NEW.version_id
                     AND v.stored_in = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'version % was stored before: nothing is added to it', NEW.version_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER with_its_version BEFORE INSERT ON figure FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();
CREATE TRIGGER with_its_version BEFORE INSERT ON investment_item FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();
CREATE TRIGGER with_its_version BEFORE INSERT ON coverage_commitment FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();
CREATE TRIGGER with_its_version BEFORE INSERT ON answer FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();
CREATE TRIGGER with_its_version BEFORE INSERT ON attachment_use FOR EACH ROW EXECUTE FUNCTION belongs_to_its_version();

CREATE FUNCTION belongs_to_its_file() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM attachment a
                   WHERE a.organisation = NEW.organisation AND a.id = NEW.attachment_id
                     AND a.stored_in = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'file % was stored before: nothing is added to it', NEW.attachment_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER with_its_file BEFORE INSERT ON attachment_part FOR EACH ROW EXECUTE FUNCTION belongs_to_its_file();

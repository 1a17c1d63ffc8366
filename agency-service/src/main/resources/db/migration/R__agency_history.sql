-- Keeps what agencies were known as, whatever program changes them. Runs as the owner: the application reads the history and cannot write it.
CREATE OR REPLACE FUNCTION keep_agency_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
BEGIN
    -- The change says when it was made. What is deleted was touched just before: its last state stood for no time at all.
    INSERT INTO agency_history (superseded_at, id, plan, code, valid_from, valid_to, kind, name_vi, name_en, short_name,
                                document_symbol, legal_basis, parent, territory, territory_valid_from, provides_internet,
                                clause, fingerprint, organisation_code, enterprise_number, ended_by, recorded_at,
                                recorded_by, revision)
    VALUES (NEW.recorded_at, OLD.id, OLD.plan, OLD.code, OLD.valid_from, OLD.valid_to, OLD.kind, OLD.name_vi, OLD.name_en,
            OLD.short_name, OLD.document_symbol, OLD.legal_basis, OLD.parent, OLD.territory, OLD.territory_valid_from,
            OLD.provides_internet, OLD.clause, OLD.fingerprint, OLD.organisation_code, OLD.enterprise_number, OLD.ended_by,
            OLD.recorded_at, OLD.recorded_by, OLD.revision);
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION keep_agency_history FROM PUBLIC;

CREATE OR REPLACE TRIGGER keep_history AFTER UPDATE ON agency
    FOR EACH ROW EXECUTE FUNCTION keep_agency_history();

-- Letters that nobody has worked on do not stay for ever. Nothing else of what was ever told goes, whatever becomes of the code.
GRANT DELETE ON report TO "${app}";

CREATE FUNCTION report_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'report % stays: it is no letter that nobody has worked on', OLD.id;
END
$$;

CREATE TRIGGER report_stays BEFORE DELETE ON report FOR EACH ROW
    WHEN (OLD.kind <> 'REMINDER' OR OLD.state <> 'DRAFT' OR OLD.version > 0)
    EXECUTE FUNCTION report_stays();

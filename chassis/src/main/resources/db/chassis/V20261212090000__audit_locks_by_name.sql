-- The audit's advisory locks have the keys of all others in the suite: 64 bits of their names (docs/adr/0048).
DO $$
DECLARE
    taker regprocedure;
BEGIN
    FOREACH taker IN ARRAY ARRAY['audit_every_table()', 'audit_seal(integer)', 'audit_head()']::regprocedure[] LOOP
        EXECUTE regexp_replace(pg_get_functiondef(taker), 'hashtext\((''audit_[a-z_]+'')\)', 'hashtextextended(\1, 0)', 'g');
    END LOOP;
END $$;

-- Whether the caller may follow what happens to an entry of a register. The inner queries obey the policies of their tables.
CREATE FUNCTION follows_entry(of_register text, of_entry uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN CASE of_register
        WHEN 'BUDGET_BALANCE' THEN EXISTS (SELECT FROM budget_balance WHERE id = of_entry)
        WHEN 'BUDGET_REQUEST' THEN EXISTS (SELECT FROM budget_request WHERE id = of_entry)
        WHEN 'SHARED_INFRASTRUCTURE' THEN is_state_body()
            OR EXISTS (SELECT FROM infrastructure_offer WHERE id = of_entry AND is_own(organisation))
        WHEN 'INFRASTRUCTURE_REQUEST' THEN EXISTS (SELECT FROM infrastructure_request WHERE id = of_entry)
        ELSE is_state_body()
    END;

-- What was done with each entry of each register: added in the transaction that does it, never changed.
CREATE TABLE register_act (
    number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    register     text        NOT NULL,
    entry        uuid        NOT NULL,
    -- Of who did it, not of whose entry it is.
    organisation text        NOT NULL,
    acted_at     timestamptz NOT NULL,
    acted_by     text        NOT NULL,
    verb         text        NOT NULL,
    state        text,
    note         text,
    amount       bigint,
    -- The day from which something holds, where what was done is about one: an end, an entry into force, a state of a system.
    holds_from   date
);
CREATE INDEX register_act_by_entry ON register_act (register, entry, number);

ALTER TABLE register_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY following ON register_act FOR SELECT TO "${app}" USING (follows_entry(register, entry));
CREATE POLICY acting ON register_act FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND follows_entry(register, entry));

GRANT SELECT, INSERT ON register_act TO "${app}";

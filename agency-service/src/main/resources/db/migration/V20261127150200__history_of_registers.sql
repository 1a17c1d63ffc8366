-- What was done with each entry of each register: added in the transaction that does it, never changed.

-- Whether the caller may follow what happens to an entry. The inner queries obey the policies of their tables.
CREATE FUNCTION follows_entry(of_register text, of_entry uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN CASE of_register
        WHEN 'BUDGET_BALANCE' THEN EXISTS (SELECT FROM budget_balance WHERE id = of_entry)
        WHEN 'BUDGET_REQUEST' THEN EXISTS (SELECT FROM budget_request WHERE id = of_entry)
        WHEN 'SHARED_INFRASTRUCTURE' THEN reads_internal()
            OR EXISTS (SELECT FROM infrastructure_offer WHERE id = of_entry AND is_own(organisation))
        WHEN 'INFRASTRUCTURE_REQUEST' THEN EXISTS (SELECT FROM infrastructure_request WHERE id = of_entry)
        ELSE reads_internal()
    END;

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
    amount       bigint
);
CREATE INDEX register_act_by_entry ON register_act (register, entry, number);

ALTER TABLE register_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_act FORCE ROW LEVEL SECURITY;
CREATE POLICY following ON register_act FOR SELECT TO "${app}" USING (follows_entry(register, entry));
CREATE POLICY acting ON register_act FOR INSERT TO "${app}"
    WITH CHECK (is_own(organisation) AND follows_entry(register, entry));

GRANT SELECT, INSERT ON register_act TO "${app}";

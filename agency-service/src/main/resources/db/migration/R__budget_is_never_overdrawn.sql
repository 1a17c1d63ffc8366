-- What keeps the sum of all allotments within the balance, whatever the program does: the balance carries the sum, a CHECK
-- bounds it, and only this trigger writes it. Both run as the owner, for who decides may not write a balance.

-- What is left of a source of funds in a year; null where Finance has set nothing. Locked until the transaction ends, so that
-- of two who decide the second counts what the first allotted.
CREATE OR REPLACE FUNCTION lock_budget_left(of_year integer, of_source text) RETURNS bigint
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
SELECT amount - allotted FROM budget_balance WHERE year = of_year AND source = of_source FOR UPDATE
$$;

CREATE OR REPLACE FUNCTION allot_of_balance() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE budget_balance SET allotted = allotted + NEW.allotted_amount WHERE year = NEW.year AND source = NEW.source;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing was set for this source of funds' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;

-- What is decided stays, and who appraises or decides does not rewrite what was asked.
CREATE OR REPLACE FUNCTION keep_budget_request() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.state IN ('ALLOTTED', 'REFUSED', 'WITHDRAWN')
        OR NEW.state IN ('APPRAISED', 'ALLOTTED', 'REFUSED')
            AND (NEW.task, NEW.year, NEW.source, NEW.amount, NEW.reason)
                IS DISTINCT FROM (OLD.task, OLD.year, OLD.source, OLD.amount, OLD.reason) THEN
        RAISE EXCEPTION 'a request that is decided, or what was asked, cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER decided_stays BEFORE UPDATE ON budget_request
    FOR EACH ROW EXECUTE FUNCTION keep_budget_request();
CREATE OR REPLACE TRIGGER counts_in_balance AFTER UPDATE ON budget_request
    FOR EACH ROW WHEN (NEW.state = 'ALLOTTED') EXECUTE FUNCTION allot_of_balance();

REVOKE ALL ON FUNCTION lock_budget_left, allot_of_balance, keep_budget_request FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_budget_left TO "${app}";

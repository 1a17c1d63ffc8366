-- What the offer said when it was asked for: an owner who changes it afterwards gives away what nobody asked for. Never changed;
-- of what was asked before this, nobody kept it.
ALTER TABLE infrastructure_request
    ADD COLUMN unit text,
    -- VND for a unit and a month.
    ADD COLUMN rental_price bigint,
    ADD CHECK ((unit IS NULL) = (rental_price IS NULL));

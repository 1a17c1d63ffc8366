-- The preview of a succession names requests for money and API clients: the owner reads for the functions that list them.
CREATE POLICY listing ON budget_request FOR SELECT TO CURRENT_USER USING (true);

-- Which program acted first for which organisation is found without reading the whole record.
CREATE INDEX audit_entry_by_client ON audit_entry (client, id) INCLUDE (organisation) WHERE client LIKE 'api-%';

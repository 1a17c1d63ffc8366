-- A later version of the same waits for the earlier one: this finds it while a peer is away and much waits.
CREATE INDEX delivery_waiting ON delivery (submission_id, version) WHERE delivered_at IS NULL;

-- A merger that was entered later was on the map of each day after it took force, though nobody knew of it then.
ALTER TABLE territory_lineage
    -- When it became known; those that came with the map were known before anything was measured.
    ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT '-infinity';
CREATE INDEX territory_lineage_recorded ON territory_lineage (recorded_at) WHERE recorded_at > '-infinity';

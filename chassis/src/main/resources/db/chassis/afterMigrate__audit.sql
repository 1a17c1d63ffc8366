-- No table is forgotten, whoever adds it: after each migration all have their audit triggers.
DO $$ BEGIN PERFORM audit_every_table(); END $$;

-- Which tables the audit leaves out or notes by statement; everything else is noted row by row (db/chassis, audit_every_table).
INSERT INTO audit_rule (relation, how, why) VALUES
    ('observation', 'BY_STATEMENT', 'imports bring millions of rows; each import has a row of its own in bulk_import'),
    ('observation_withdrawal', 'BY_STATEMENT', 'as observation'),
    ('figure_finding', 'BY_STATEMENT', 'computed for all figures at once'),
    ('territory_within', 'NOT', 'computed from territory and territory_lineage'),
    ('village_union', 'NOT', 'computed from observation'),
    ('progress_record', 'NOT', 'kept result of a computation, also when somebody only reads'),
    ('import_line', 'NOT', 'lines on their way, gone when the import ends'),
    ('import_error', 'NOT', 'part of bulk_import, which counts them'),
    ('import_workbook', 'NOT', 'the file of bulk_import as it came'),
    ('recording', 'NOT', 'a counter'),
    ('knowledge_version', 'NOT', 'a counter');

-- Which tables the audit leaves out; everything else is noted row by row (db/chassis, audit_every_table).
INSERT INTO audit_rule (relation, how, why) VALUES
    ('arrival', 'NOT', 'is itself a log of refused attempts that is only appended to'),
    ('delivery', 'NOT', 'the outbox: its acceptance is audited here, what the peer records of it there'),
    ('figure', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed'),
    ('investment_item', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed'),
    ('coverage_commitment', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed'),
    ('answer', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed'),
    ('attachment_use', 'NOT', 'part of submission_version, which holds the hash of what was sent; never changed'),
    ('attachment_part', 'NOT', 'bytes of attachment, which holds their hash; never changed');

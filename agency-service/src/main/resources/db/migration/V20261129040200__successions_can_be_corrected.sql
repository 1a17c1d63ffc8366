-- What is said of a succession can be corrected at any time; what was said before stays, with who corrected it and why.
CREATE TABLE succession_correction (
    succession_id uuid        NOT NULL REFERENCES succession,
    position      integer     NOT NULL,
    legal_basis   text        NOT NULL,
    note          text,
    reason        text        NOT NULL,
    corrected_at  timestamptz NOT NULL,
    corrected_by  text        NOT NULL,
    PRIMARY KEY (succession_id, position)
);

GRANT SELECT, INSERT ON succession_correction TO "${app}";
GRANT UPDATE (legal_basis, note) ON succession TO "${app}";

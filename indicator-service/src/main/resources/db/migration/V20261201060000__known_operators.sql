-- Any well-formed code was taken for an operator, so that a slip of the pen made a new one. Now figures name an operator that is known.
CREATE TABLE known_operator (
    code text PRIMARY KEY
);

INSERT INTO known_operator (code)
SELECT operator FROM baseline WHERE operator IS NOT NULL
UNION
SELECT operator FROM observation WHERE operator <> '';

GRANT SELECT, INSERT ON known_operator TO "${app}";

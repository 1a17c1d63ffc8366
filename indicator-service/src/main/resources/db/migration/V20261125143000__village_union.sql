-- Coverage by any operator, summed from villages to their commune: reading every village of the province for each question
-- would take seconds. What is stored is what village_union_of() computes from the facts known now, for figures that are
-- final and for all; a trigger keeps it so.
CREATE TABLE village_union (
    indicator   integer     NOT NULL REFERENCES indicator,
    commune     integer     NOT NULL REFERENCES territory,
    period      text        NOT NULL,
    period_end  date        NOT NULL,
    provisional boolean     NOT NULL,
    operator    text        NOT NULL,
    numerator   numeric     NOT NULL,
    denominator numeric     NOT NULL,
    alone       numeric     NOT NULL,
    final       boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    villages    integer     NOT NULL,
    carried     text[]      NOT NULL,
    PRIMARY KEY (indicator, commune, period, provisional, operator)
);

GRANT SELECT, INSERT, DELETE ON village_union TO "${app}";

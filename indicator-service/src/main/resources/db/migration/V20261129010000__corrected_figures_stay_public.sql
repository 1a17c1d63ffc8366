-- Final figures that were corrected are read by the public until the correction is final; there are few among all that is past.
CREATE INDEX observation_corrected ON observation (indicator, period_end, territory)
    WHERE superseded_at <> 'infinity' AND status = 'FINAL';

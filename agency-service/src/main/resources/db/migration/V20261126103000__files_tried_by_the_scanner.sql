-- A file that no scanner can judge (too large for it) must not keep the others waiting: it goes behind them.
ALTER TABLE attachment ADD COLUMN scan_tried_at timestamptz;
GRANT UPDATE (scan_tried_at) ON attachment TO "${job}";

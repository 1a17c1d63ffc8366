-- A paper that came before what was sent electronically may be entered after it; its receipt attests its scan too.
ALTER TABLE submission_version ADD COLUMN overtaken boolean NOT NULL DEFAULT false CHECK (NOT overtaken OR scan IS NOT NULL);
ALTER TABLE receipt ADD COLUMN scan_sha256 text CHECK (scan_sha256 IS NULL OR on_paper);

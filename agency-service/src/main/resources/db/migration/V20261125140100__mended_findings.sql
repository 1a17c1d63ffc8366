-- A refused figure that is taken at a later delivery is mended: its finding stays, with the day it ended.
ALTER TABLE finding ADD COLUMN mended_at timestamptz;
GRANT UPDATE (mended_at) ON finding TO "${job}";

-- A file lies there for a day longer than anybody is given it, so that a slow reader reads it to its end; made again meanwhile, it
-- counts as new. All of them are looked at, which are few: their ages differ by what they are.
GRANT UPDATE (made_at) ON rendered_file TO "${app}";
DROP INDEX rendered_file_made_at;

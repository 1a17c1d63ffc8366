-- An error of an import names the place as every other field error does: a JSON pointer into the line.
ALTER TABLE import_error RENAME COLUMN field TO pointer;
UPDATE import_error SET pointer = '/' || pointer WHERE pointer <> '';

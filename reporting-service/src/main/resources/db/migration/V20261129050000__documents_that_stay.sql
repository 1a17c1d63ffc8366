-- The files of a document that has a number stay for ever: what was issued is never told anew by whatever is deployed later. Of the
-- files that are there nobody can say any more which belong to such a document, so all of them stay.
ALTER TABLE rendered_file ADD COLUMN for_ever boolean NOT NULL DEFAULT true;
ALTER TABLE rendered_file ALTER COLUMN for_ever SET DEFAULT false;

-- A report that everyone could read stays to be found when an equivalent document takes its place: it names the one that counts.
ALTER TABLE report ADD COLUMN published boolean NOT NULL DEFAULT false;
UPDATE report SET published = true
WHERE EXISTS (SELECT FROM report_step AS step WHERE step.report = report.id AND step.state = 'PUBLISHED');
GRANT UPDATE (published) ON report TO "${app}";

-- What a warning says of whom, where and when. Casebooks of before are made
-- again from their readings; those that came with an import have none of it.

ALTER TABLE warning ADD COLUMN recipient TEXT;
ALTER TABLE warning ADD COLUMN place TEXT;
ALTER TABLE warning ADD COLUMN window_start TEXT;
ALTER TABLE warning ADD COLUMN window_end TEXT;
ALTER TABLE warning ADD COLUMN window_precision TEXT NOT NULL DEFAULT 'unknown';

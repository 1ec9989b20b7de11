-- Which accounts were compared when the casebook was built last, by hashes of what
-- they were then, and what came of it: one row, by the version that meta has under
-- 'kept', as imprint is.

CREATE TABLE compared (
  what TEXT PRIMARY KEY, -- 'accounts'
  data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

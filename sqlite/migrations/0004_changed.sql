-- What each derived record was when it was stored, so that a rebuild writes
-- only those that differ.

CREATE TABLE derived_record (
  tab    TEXT NOT NULL,    -- the table that the record is in
  id     TEXT NOT NULL,
  digest INTEGER NOT NULL, -- of the record's JSON
  PRIMARY KEY (tab, id)
) STRICT, WITHOUT ROWID;

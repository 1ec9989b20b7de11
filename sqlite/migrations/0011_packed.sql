-- Readings in a form that is looked at much faster than their JSON, without their
-- mentions. A cache of the reading, safe to empty.

CREATE TABLE packed (
  report TEXT PRIMARY KEY REFERENCES reading(report) ON DELETE CASCADE,
  layout INTEGER NOT NULL, -- a hash of the fields of the types that were packed
  data   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What the sentences of a report say that tell its accounts, a line for each: their
-- words and, behind a tab, the names beside them. It goes with the reading, and is
-- by the version that meta has under 'kept', as imprint is.

CREATE TABLE heard (
  report TEXT PRIMARY KEY REFERENCES reading(report) ON DELETE CASCADE,
  text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What building the casebook found out of reports alone, so that adding to it does
-- not look at all texts again. A cache, like the readings, and safe to empty:
-- meta has under 'kept' by which version it is. It goes with the reading.

CREATE TABLE imprint ( -- where a report's sentences stand, their words where something is told, and hashes of stretches of words and names
  report TEXT PRIMARY KEY REFERENCES reading(report) ON DELETE CASCADE,
  data   BLOB NOT NULL
) STRICT;

CREATE TABLE judged ( -- whether one of two reports repeats the other, and with which sentences
  younger TEXT NOT NULL REFERENCES imprint(report) ON DELETE CASCADE,
  older   TEXT NOT NULL REFERENCES imprint(report) ON DELETE CASCADE,
  data    BLOB NOT NULL,
  PRIMARY KEY (younger, older)
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_older ON judged(older);

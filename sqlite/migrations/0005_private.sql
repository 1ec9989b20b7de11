-- Where reports name people who are not known in public. Derived: that somebody
-- is may be known from another report.

CREATE TABLE private (
  report TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  ord    INTEGER NOT NULL,
  start  INTEGER NOT NULL,
  end    INTEGER NOT NULL,
  text   TEXT NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

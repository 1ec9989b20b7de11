-- Who gives each number of an incident's tolls.

CREATE TABLE given (
  incident    TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  ord         INTEGER NOT NULL,
  measure     TEXT NOT NULL,
  value       INTEGER NOT NULL,
  outlets     INTEGER NOT NULL, -- copies included
  independent INTEGER NOT NULL,
  PRIMARY KEY (incident, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE given_report (
  incident TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  given    INTEGER NOT NULL, -- given.ord
  ord      INTEGER NOT NULL,
  report   TEXT NOT NULL REFERENCES report(id),
  PRIMARY KEY (incident, given, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE given_quoted (
  incident TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  given    INTEGER NOT NULL, -- given.ord
  ord      INTEGER NOT NULL,
  source   TEXT NOT NULL,    -- as an outlet names it
  outlets  INTEGER NOT NULL,
  PRIMARY KEY (incident, given, ord)
) STRICT, WITHOUT ROWID;

-- Why the names of an actor are one actor's, and what was kept from it.

CREATE TABLE link (
  actor       TEXT NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
  ord         INTEGER NOT NULL,
  name        TEXT NOT NULL,             -- the actor's own
  other       TEXT NOT NULL,
  verdict     TEXT NOT NULL,
  reason      TEXT NOT NULL,
  strength    REAL NOT NULL,
  other_actor TEXT REFERENCES actor(id), -- NULL where the names are one actor's
  reports     INTEGER NOT NULL,
  PRIMARY KEY (actor, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE link_evidence (
  actor  TEXT NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
  link   INTEGER NOT NULL, -- link.ord
  ord    INTEGER NOT NULL,
  report TEXT NOT NULL REFERENCES report(id),
  start  INTEGER NOT NULL,
  end    INTEGER NOT NULL,
  text   TEXT NOT NULL,
  PRIMARY KEY (actor, link, ord)
) STRICT, WITHOUT ROWID;

-- Decisions count: what an incident was when it was decided on, and who has
-- looked at it.

ALTER TABLE decision ADD COLUMN was TEXT; -- the incident as JSON; NULL for other records

CREATE TABLE review ( -- derived from the decisions; no row: nobody has looked at it
  incident TEXT PRIMARY KEY REFERENCES incident(id) ON DELETE CASCADE,
  state    TEXT NOT NULL,
  by       TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

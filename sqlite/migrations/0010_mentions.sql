-- Mentions by report instead of by actor: a report that names an actor whom a
-- thousand others name adds rows of its own and moves none of theirs.

CREATE TABLE mention_in (
  report TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  ord    INTEGER NOT NULL, -- in the order of the text
  actor  TEXT NOT NULL REFERENCES actor(id),
  start  INTEGER NOT NULL,
  end    INTEGER NOT NULL,
  text   TEXT NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;
INSERT INTO mention_in
  SELECT report, row_number() OVER (PARTITION BY report ORDER BY start, end, actor) - 1, actor, start, end, text FROM mention;
DROP TABLE mention;
ALTER TABLE mention_in RENAME TO mention;
CREATE INDEX mention_actor ON mention(actor);

-- The casebook file. docs/casebook-file.md explains it table by table.
-- A column that is NULL says that nothing was said. "ord" keeps the order of a
-- list. start and end count code points of report.text, end exclusive.

PRAGMA application_id = 0x64746c6e; -- "dtln"

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('derived', 'current'); -- or 'stale', or the version of what derived the rest; made again when the file is opened next

-- Facts: what came in and what people decided.

CREATE TABLE raw ( -- the bytes of a report as they came; a feed's reports share them
  sha256 TEXT PRIMARY KEY,
  size   INTEGER NOT NULL, -- before compression
  zlib   BLOB NOT NULL
) STRICT;

CREATE TABLE report (
  n                   INTEGER PRIMARY KEY, -- for report_words only; report.id is the name to use
  id                  TEXT NOT NULL UNIQUE,
  file                TEXT,
  url                 TEXT,
  outlet              TEXT,
  title               TEXT,
  published_date      TEXT,
  published_precision TEXT NOT NULL,
  published_basis     TEXT NOT NULL,
  language            TEXT,
  text                TEXT NOT NULL,
  wire                TEXT,
  raw                 TEXT REFERENCES raw(sha256) -- NULL: imported without its bytes
) STRICT;

CREATE TABLE author (
  report TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  ord    INTEGER NOT NULL,
  name   TEXT NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  ord   INTEGER PRIMARY KEY,
  id    TEXT NOT NULL UNIQUE,
  at    TEXT NOT NULL,
  by    TEXT NOT NULL,
  verb  TEXT NOT NULL,
  field TEXT,
  value TEXT NOT NULL, -- JSON
  why   TEXT NOT NULL
) STRICT;

CREATE TABLE decision_on (
  decision TEXT NOT NULL REFERENCES decision(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,
  record   TEXT NOT NULL,
  PRIMARY KEY (decision, ord)
) STRICT, WITHOUT ROWID;

-- A cache: what reading made of one report, alone. Safe to empty.

CREATE TABLE reading (
  report   TEXT PRIMARY KEY REFERENCES report(id) ON DELETE CASCADE,
  reader   TEXT NOT NULL,
  codebook TEXT NOT NULL,
  json     TEXT NOT NULL
) STRICT;

-- Derived: replaced as a whole by every rebuild.

CREATE TABLE copy ( -- a report that repeats another
  report TEXT PRIMARY KEY REFERENCES report(id) ON DELETE CASCADE,
  of     TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE dating ( -- a date of publication that only other reports show
  report    TEXT PRIMARY KEY REFERENCES report(id) ON DELETE CASCADE,
  date      TEXT,
  precision TEXT NOT NULL,
  basis     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL,
  codebook TEXT
) STRICT;

CREATE TABLE alias (
  actor    TEXT NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,
  name     TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (actor, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  actor  TEXT NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
  ord    INTEGER NOT NULL,
  report TEXT NOT NULL REFERENCES report(id),
  start  INTEGER NOT NULL,
  end    INTEGER NOT NULL,
  text   TEXT NOT NULL,
  PRIMARY KEY (actor, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_report ON mention(report);

CREATE TABLE incident (
  id              TEXT PRIMARY KEY,
  kind            TEXT NOT NULL,
  status          TEXT NOT NULL,
  date_start      TEXT,
  date_end        TEXT,
  date_precision  TEXT NOT NULL,
  date_basis      TEXT NOT NULL,
  place_name      TEXT,
  place_admin1    TEXT,
  place_country   TEXT,
  place_lat       REAL,
  place_lon       REAL,
  place_geonames  INTEGER,
  place_precision INTEGER NOT NULL, -- UCDP where_prec, 0 where nothing is known
  reports         INTEGER NOT NULL,
  independent     INTEGER NOT NULL
) STRICT;
CREATE INDEX incident_date ON incident(date_start);
CREATE INDEX incident_country ON incident(place_country);

CREATE TABLE toll (
  incident TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  measure  TEXT NOT NULL, -- killed, injured, abducted
  low      INTEGER NOT NULL,
  best     INTEGER NOT NULL,
  high     INTEGER NOT NULL,
  PRIMARY KEY (incident, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_party (
  incident TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,
  actor    TEXT NOT NULL REFERENCES actor(id),
  standing TEXT NOT NULL,
  PRIMARY KEY (incident, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_party_actor ON incident_party(actor);

CREATE TABLE incident_target (
  incident TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,
  actor    TEXT REFERENCES actor(id),
  text     TEXT NOT NULL,
  PRIMARY KEY (incident, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_weapon (
  incident TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (incident, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE disagreement (
  incident TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,
  field    TEXT NOT NULL,
  PRIMARY KEY (incident, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE disagreement_value (
  incident     TEXT NOT NULL,
  disagreement INTEGER NOT NULL, -- disagreement.ord
  ord          INTEGER NOT NULL,
  value        TEXT NOT NULL,    -- JSON: a number or a string
  PRIMARY KEY (incident, disagreement, ord),
  FOREIGN KEY (incident, disagreement) REFERENCES disagreement(incident, ord) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE disagreement_report (
  incident     TEXT NOT NULL,
  disagreement INTEGER NOT NULL, -- disagreement.ord
  value        INTEGER NOT NULL, -- disagreement_value.ord
  ord          INTEGER NOT NULL,
  report       TEXT NOT NULL REFERENCES report(id),
  PRIMARY KEY (incident, disagreement, value, ord),
  FOREIGN KEY (incident, disagreement, value) REFERENCES disagreement_value(incident, disagreement, ord) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE account ( -- what one report says of one incident
  id              TEXT PRIMARY KEY,
  report          TEXT NOT NULL REFERENCES report(id),
  incident        TEXT REFERENCES incident(id) ON DELETE CASCADE,
  kind            TEXT NOT NULL,
  status          TEXT NOT NULL,
  trigger_start   INTEGER NOT NULL,
  trigger_end     INTEGER NOT NULL,
  trigger_text    TEXT NOT NULL,
  date_start      TEXT,
  date_end        TEXT,
  date_precision  TEXT NOT NULL,
  date_basis      TEXT NOT NULL,
  date_evidence_start  INTEGER, -- NULL: no words of the report give the date
  date_evidence_end    INTEGER,
  date_evidence_text   TEXT,
  place_name      TEXT,
  place_admin1    TEXT,
  place_country   TEXT,
  place_lat       REAL,
  place_lon       REAL,
  place_geonames  INTEGER,
  place_precision INTEGER NOT NULL,
  place_evidence_start INTEGER,
  place_evidence_end   INTEGER,
  place_evidence_text  TEXT,
  back_reference  INTEGER NOT NULL -- 1: told as background to other news
) STRICT;
CREATE INDEX account_report ON account(report);
CREATE INDEX account_incident ON account(incident);

CREATE TABLE incident_account (
  incident TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,
  account  TEXT NOT NULL REFERENCES account(id),
  PRIMARY KEY (incident, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_account_account ON incident_account(account); -- or every new account is sought in all of them

CREATE TABLE trigger ( -- every naming of the incident in the report
  account TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  ord     INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  end     INTEGER NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (account, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE date_alternative ( -- other readings of the words that give the date, likeliest first
  account    TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  ord        INTEGER NOT NULL,
  date_start TEXT,
  date_end   TEXT,
  precision  TEXT NOT NULL,
  basis      TEXT NOT NULL,
  PRIMARY KEY (account, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE party (
  account  TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,
  actor    TEXT REFERENCES actor(id), -- NULL: only described ("gunmen")
  standing TEXT NOT NULL,
  start    INTEGER NOT NULL,
  end      INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (account, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
  account TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  ord     INTEGER NOT NULL,
  actor   TEXT REFERENCES actor(id),
  start   INTEGER NOT NULL,
  end     INTEGER NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (account, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE weapon (
  account TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  ord     INTEGER NOT NULL,
  name    TEXT NOT NULL,
  start   INTEGER NOT NULL,
  end     INTEGER NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (account, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (
  account       TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  ord           INTEGER NOT NULL,
  measure       TEXT NOT NULL,
  who           TEXT NOT NULL,
  low           INTEGER,
  high          INTEGER,
  qualifier     TEXT NOT NULL,
  attributed_to TEXT,
  superseded    INTEGER NOT NULL,
  part          INTEGER NOT NULL,
  start         INTEGER NOT NULL,
  end           INTEGER NOT NULL,
  text          TEXT NOT NULL,
  PRIMARY KEY (account, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id           TEXT PRIMARY KEY,
  report       TEXT NOT NULL REFERENCES report(id),
  subject      TEXT NOT NULL REFERENCES actor(id),
  relation     TEXT NOT NULL,
  object_actor TEXT REFERENCES actor(id),
  object_text  TEXT NOT NULL,
  object_low   INTEGER,
  object_high  INTEGER,
  object_unit  TEXT,
  as_of        TEXT,
  voice_text   TEXT, -- NULL: the report itself says it
  voice_role   TEXT,
  stance       TEXT NOT NULL,
  start        INTEGER NOT NULL,
  end          INTEGER NOT NULL,
  text         TEXT NOT NULL
) STRICT;
CREATE INDEX claim_subject ON claim(subject);

CREATE TABLE warning (
  id             TEXT PRIMARY KEY,
  report         TEXT NOT NULL REFERENCES report(id),
  issuer         TEXT,
  about          TEXT REFERENCES actor(id),
  date_start     TEXT,
  date_end       TEXT,
  date_precision TEXT NOT NULL,
  incident       TEXT REFERENCES incident(id),
  start          INTEGER NOT NULL,
  end            INTEGER NOT NULL,
  text           TEXT NOT NULL
) STRICT;

-- Full-text search over the reports.

CREATE VIRTUAL TABLE report_words USING fts5 (
  title, text,
  content = 'report', content_rowid = 'n',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER report_words_insert AFTER INSERT ON report BEGIN
  INSERT INTO report_words(rowid, title, text) VALUES (new.n, new.title, new.text);
END;
CREATE TRIGGER report_words_delete AFTER DELETE ON report BEGIN
  INSERT INTO report_words(report_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
END;
CREATE TRIGGER report_words_update AFTER UPDATE OF title, text ON report BEGIN
  INSERT INTO report_words(report_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
  INSERT INTO report_words(rowid, title, text) VALUES (new.n, new.title, new.text);
END;

-- Views for people.

CREATE VIEW v_report AS
SELECT r.id, r.file, r.url, r.outlet, r.title,
       (SELECT group_concat(name, '; ') FROM (SELECT name FROM author WHERE report = r.id ORDER BY ord)) AS authors,
       CASE WHEN d.report IS NULL THEN r.published_date      ELSE d.date      END AS published,
       CASE WHEN d.report IS NULL THEN r.published_precision ELSE d.precision END AS published_precision,
       CASE WHEN d.report IS NULL THEN r.published_basis     ELSE d.basis     END AS published_basis,
       r.language, r.wire, c.of AS copy_of, r.text
FROM report r LEFT JOIN copy c ON c.report = r.id LEFT JOIN dating d ON d.report = r.id;

CREATE VIEW v_incident AS
SELECT i.id, i.kind, i.status,
       i.date_start, i.date_end, i.date_precision, i.date_basis,
       i.place_name AS place, i.place_admin1 AS admin1, i.place_country AS country,
       i.place_lat AS lat, i.place_lon AS lon, i.place_precision AS where_prec,
       k.low AS killed_low, k.best AS killed_best, k.high AS killed_high,
       j.low AS injured_low, j.best AS injured_best, j.high AS injured_high,
       b.low AS abducted_low, b.best AS abducted_best, b.high AS abducted_high,
       (SELECT group_concat(line, '; ') FROM (SELECT a.name || ' (' || p.standing || ')' AS line
          FROM incident_party p JOIN actor a ON a.id = p.actor WHERE p.incident = i.id ORDER BY p.ord)) AS perpetrators,
       (SELECT group_concat(text, '; ') FROM (SELECT text FROM incident_target WHERE incident = i.id ORDER BY ord)) AS targets,
       (SELECT group_concat(text, '; ') FROM (SELECT text FROM incident_weapon WHERE incident = i.id ORDER BY ord)) AS weapons,
       (SELECT group_concat(field, '; ') FROM (SELECT field FROM disagreement WHERE incident = i.id ORDER BY ord)) AS disagreements,
       i.reports, i.independent
FROM incident i
LEFT JOIN toll k ON k.incident = i.id AND k.measure = 'killed'
LEFT JOIN toll j ON j.incident = i.id AND j.measure = 'injured'
LEFT JOIN toll b ON b.incident = i.id AND b.measure = 'abducted';

CREATE VIEW v_evidence AS
WITH span(record, account, report, field, value, quotation, start, end) AS (
  SELECT c.incident, c.id, c.report, 'trigger', c.kind, t.text, t.start, t.end
    FROM trigger t JOIN account c ON c.id = t.account
  UNION ALL
  SELECT incident, id, report, 'date', date_start || CASE WHEN date_end <> date_start THEN '/' || date_end ELSE '' END,
         date_evidence_text, date_evidence_start, date_evidence_end
    FROM account WHERE date_evidence_text IS NOT NULL
  UNION ALL
  SELECT incident, id, report, 'place', coalesce(place_name, place_country),
         place_evidence_text, place_evidence_start, place_evidence_end
    FROM account WHERE place_evidence_text IS NOT NULL
  UNION ALL
  SELECT c.incident, c.id, c.report, 'perpetrator', coalesce(a.name, p.text) || ' (' || p.standing || ')', p.text, p.start, p.end
    FROM party p JOIN account c ON c.id = p.account LEFT JOIN actor a ON a.id = p.actor
  UNION ALL
  SELECT c.incident, c.id, c.report, 'target', coalesce(a.name, t.text), t.text, t.start, t.end
    FROM target t JOIN account c ON c.id = t.account LEFT JOIN actor a ON a.id = t.actor
  UNION ALL
  SELECT c.incident, c.id, c.report, 'weapon', w.name, w.text, w.start, w.end
    FROM weapon w JOIN account c ON c.id = w.account
  UNION ALL
  SELECT c.incident, c.id, c.report, f.measure,
         f.who || ': ' || coalesce(f.low, '') || CASE WHEN f.low IS f.high THEN '' ELSE '..' || coalesce(f.high, '') END,
         f.text, f.start, f.end
    FROM figure f JOIN account c ON c.id = f.account
  UNION ALL
  SELECT id, NULL, report, relation, object_text, text, start, end FROM claim
  UNION ALL
  SELECT id, NULL, report, 'warning', issuer, text, start, end FROM warning
)
SELECT s.record, s.account, s.field, s.value, s.quotation, s.start, s.end,
       s.report, r.outlet, r.title, r.published
FROM span s JOIN v_report r ON r.id = s.report;

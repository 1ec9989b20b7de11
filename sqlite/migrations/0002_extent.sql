-- How far around its point a place reaches, and the other places that bear its
-- name. Both stay empty until the reports are read again.

ALTER TABLE incident ADD COLUMN place_within_km REAL; -- kilometres around the point that hold the place; NULL where it has none
ALTER TABLE account ADD COLUMN place_within_km REAL;

CREATE TABLE place_alternative ( -- other places that bear the name, likeliest first
  account   TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  ord       INTEGER NOT NULL,
  name      TEXT,
  admin1    TEXT,
  country   TEXT,
  lat       REAL,
  lon       REAL,
  within_km REAL,
  geonames  INTEGER,
  precision INTEGER NOT NULL,
  PRIMARY KEY (account, ord)
) STRICT, WITHOUT ROWID;

DROP VIEW v_incident;
CREATE VIEW v_incident AS
SELECT i.id, i.kind, i.status,
       i.date_start, i.date_end, i.date_precision, i.date_basis,
       i.place_name AS place, i.place_admin1 AS admin1, i.place_country AS country,
       i.place_lat AS lat, i.place_lon AS lon, i.place_within_km AS within_km, i.place_precision AS where_prec,
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

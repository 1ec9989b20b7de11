-- Finds when very many reports were published without reading their text.

CREATE INDEX report_published ON report(id, published_date);

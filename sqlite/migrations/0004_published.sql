-- A date of publication as printed, and the bounds of one that only other
-- reports show. The first stays empty until the report is taken in again.

ALTER TABLE report ADD COLUMN published_printed TEXT; -- where it is written with numbers alone
ALTER TABLE dating ADD COLUMN not_before TEXT;
ALTER TABLE dating ADD COLUMN not_after TEXT;

-- Which accounts were compared when the casebook was built last, by hashes of what
-- they were then, and what came of it: one value, by the version that meta has
-- under 'kept', as imprint is.

CREATE TABLE compared (data BLOB NOT NULL) STRICT;

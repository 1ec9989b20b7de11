-- What finds a few records among very many: the names of actors, full-text, for
-- a question or a name that somebody types, and what is said where and of whom.

CREATE INDEX claim_report ON claim(report);
CREATE INDEX claim_object ON claim(object_actor) WHERE object_actor IS NOT NULL;
CREATE INDEX warning_report ON warning(report);
CREATE INDEX warning_about ON warning(about) WHERE about IS NOT NULL;
CREATE INDEX incident_target_actor ON incident_target(actor) WHERE actor IS NOT NULL;
CREATE INDEX actor_codebook ON actor(codebook) WHERE codebook IS NOT NULL;

CREATE VIRTUAL TABLE actor_words USING fts5 ( -- derived
  actor UNINDEXED, names,
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO actor_words SELECT id, name || coalesce('; ' || (SELECT group_concat(name, '; ') FROM alias WHERE actor = actor.id), '') FROM actor ORDER BY id;

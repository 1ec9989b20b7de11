-- Finds when very many reports were published, and under which names they mention
-- an actor, without reading their texts and mentions.

CREATE INDEX report_published ON report(id, published_date);
DROP INDEX mention_actor;
CREATE INDEX mention_actor ON mention(actor, text);

-- A state is a number in a row of the tally, so that a further one changes no table.
ALTER TABLE tally RENAME TO tally_by_column;
CREATE TABLE tally (
    block INTEGER NOT NULL,
    facet INTEGER NOT NULL,
    state INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (block, facet, state)
) WITHOUT ROWID;
INSERT INTO tally SELECT block, facet, 0, due FROM tally_by_column WHERE due > 0
    UNION ALL SELECT block, facet, 1, draft FROM tally_by_column WHERE draft > 0
    UNION ALL SELECT block, facet, 2, judged FROM tally_by_column WHERE judged > 0
    UNION ALL SELECT block, facet, 3, routed FROM tally_by_column WHERE routed > 0;
DROP TABLE tally_by_column;
-- Items that went with their packs stand above every state there can be.
UPDATE item SET state = state + 60 WHERE state >= 4;
-- How many judgments and withdrawals a study's chain holds up to each entry.
ALTER TABLE entry ADD COLUMN judgments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN withdrawals INTEGER NOT NULL DEFAULT 0;
UPDATE entry SET judgments = upto.judgments, withdrawals = upto.withdrawals FROM (
    SELECT seq, sum(kind = 1) OVER chain AS judgments, sum(kind = 2) OVER chain AS withdrawals FROM entry
    WINDOW chain AS (PARTITION BY study ORDER BY place)) AS upto WHERE upto.seq = entry.seq;
-- Finds judged items with the same content; those of packs from before this layout have no mark.
ALTER TABLE item ADD COLUMN alike INTEGER;
CREATE INDEX item_alike ON item (alike, ord) WHERE alike IS NOT NULL AND standing IS NOT NULL;

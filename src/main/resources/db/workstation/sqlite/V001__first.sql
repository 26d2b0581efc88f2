-- The first layout; formats/store-v1.md says what each column holds.
CREATE TABLE setting (
    no INTEGER PRIMARY KEY,
    value INTEGER NOT NULL,
    other INTEGER NOT NULL,
    sealed BLOB
);
CREATE TABLE study (
    no INTEGER PRIMARY KEY,
    sealed BLOB NOT NULL
);
CREATE TABLE pack (
    no INTEGER PRIMARY KEY,
    study INTEGER NOT NULL REFERENCES study,
    first_ord INTEGER NOT NULL,
    next_ord INTEGER NOT NULL,
    sealed BLOB NOT NULL
);
CREATE TABLE facet (
    no INTEGER PRIMARY KEY,
    study INTEGER NOT NULL REFERENCES study,
    sealed BLOB NOT NULL
);
CREATE TABLE item (
    ord INTEGER PRIMARY KEY,
    facet INTEGER NOT NULL REFERENCES facet,
    state INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    standing BLOB
);
CREATE TABLE item_key (
    mac BLOB PRIMARY KEY,
    ord INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE tally (
    block INTEGER NOT NULL,
    facet INTEGER NOT NULL,
    due INTEGER NOT NULL,
    draft INTEGER NOT NULL,
    judged INTEGER NOT NULL,
    routed INTEGER NOT NULL,
    PRIMARY KEY (block, facet)
) WITHOUT ROWID;
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    study INTEGER REFERENCES study,
    ord INTEGER REFERENCES item,
    line BLOB NOT NULL,
    body BLOB
);
CREATE INDEX entry_of_study ON entry (study, seq) WHERE study IS NOT NULL;
CREATE TABLE draft (
    ord INTEGER PRIMARY KEY REFERENCES item,
    version INTEGER NOT NULL,
    sealed BLOB NOT NULL
);
CREATE TABLE bundle (
    seq INTEGER PRIMARY KEY REFERENCES entry,
    study INTEGER NOT NULL REFERENCES study,
    sealed BLOB NOT NULL
);
INSERT INTO setting (no, value, other) VALUES (2, -1, 0), (3, 0, 0);

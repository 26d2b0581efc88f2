-- Every entry has a place in the chain of its study. What was recorded before is moved there by the program, which has the key.
ALTER TABLE entry ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
DROP INDEX entry_of_study;
CREATE INDEX entry_of_study ON entry (study, place, kind);

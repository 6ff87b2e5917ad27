-- Who wrote what, and who was refused. It has no value of a record.

CREATE TABLE audit (
    id      INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    by      TEXT NOT NULL,
    action  TEXT NOT NULL,
    account TEXT,
    outcome TEXT NOT NULL      -- `done`, or why not
) STRICT;
CREATE INDEX audit_refusals_by_age ON audit (at) WHERE outcome <> 'done';

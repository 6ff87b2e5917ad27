-- Events that people are told of, and the mail about each: one row for everybody who is told.

CREATE TABLE events (
    id           INTEGER PRIMARY KEY,
    account      TEXT NOT NULL REFERENCES accounts (id),
    at           INTEGER NOT NULL,
    by           TEXT NOT NULL,
    event        TEXT NOT NULL,
    test         INTEGER NOT NULL,   -- nothing has happened: it shows whether mail arrives
    text         TEXT NOT NULL,
    support_open INTEGER             -- at that instant, for the event that asks for it
) STRICT;
CREATE INDEX events_of_account ON events (account, id);

CREATE TABLE outbox (
    event      INTEGER NOT NULL REFERENCES events (id),
    address    TEXT NOT NULL,
    message_id TEXT,                 -- the same at each attempt; none where nothing is sent
    state      TEXT NOT NULL,        -- `queued`, `sent`, `failed` or `not-sent`
    attempts   INTEGER NOT NULL,
    due_at     INTEGER NOT NULL,     -- when a queued one is tried next
    code       INTEGER,              -- what the mail server answered last
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (event, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_by_time ON outbox (due_at) WHERE state = 'queued';

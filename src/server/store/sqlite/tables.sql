-- Instants are milliseconds since 1970 in UTC. Secrets are stored as SHA-256 only.

CREATE TABLE accounts (
    id                    TEXT PRIMARY KEY,
    name                  TEXT NOT NULL,
    integration           TEXT NOT NULL,
    merchant_issues_field INTEGER NOT NULL,
    brand_domains         TEXT NOT NULL,    -- JSON, the default brand's first
    users_version         INTEGER NOT NULL  -- counts the changes of the account's users
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    account TEXT NOT NULL REFERENCES accounts (id),
    email   TEXT NOT NULL,
    role    TEXT NOT NULL,
    PRIMARY KEY (account, email)
) STRICT, WITHOUT ROWID;

CREATE TABLE records (
    account           TEXT NOT NULL REFERENCES accounts (id),
    environment       TEXT NOT NULL,
    version           INTEGER NOT NULL,     -- counts the writes
    record            TEXT NOT NULL,        -- canonical JSON
    digest            TEXT NOT NULL,
    fields            TEXT NOT NULL,        -- the keys of the fields that have a value
    source_repository TEXT,
    source_commit     TEXT,
    updated_at        INTEGER NOT NULL,
    updated_by        TEXT NOT NULL,
    PRIMARY KEY (account, environment)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    id            INTEGER PRIMARY KEY,
    account       TEXT NOT NULL REFERENCES accounts (id),
    environment   TEXT NOT NULL,
    at            INTEGER NOT NULL,
    by            TEXT NOT NULL,
    source_commit TEXT,
    old_digest    TEXT,
    new_digest    TEXT NOT NULL,
    fields        TEXT NOT NULL             -- JSON, each field before and after
) STRICT;
CREATE INDEX history_of_account ON history (account, id);

CREATE TABLE tokens (
    name       TEXT PRIMARY KEY,
    hash       BLOB NOT NULL UNIQUE,
    scope      TEXT NOT NULL,
    accounts   TEXT,                        -- JSON; all accounts without it
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
    token   BLOB NOT NULL,
    key     TEXT NOT NULL,
    request BLOB NOT NULL,                  -- SHA-256 of the request
    answer  TEXT NOT NULL,                  -- JSON
    at      INTEGER NOT NULL,
    PRIMARY KEY (token, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (at);

CREATE TABLE sign_in_links (
    hash       BLOB PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    hash       BLOB PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

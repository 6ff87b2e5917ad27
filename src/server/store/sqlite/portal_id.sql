-- The portal's id: a UUID, which stays for as long as the database does. It is made when the database
-- is opened.

CREATE TABLE portal (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id   TEXT NOT NULL
) STRICT;

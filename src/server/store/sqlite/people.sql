-- Links and sessions belong to a user; to the portal's operator where there is no address.

ALTER TABLE sign_in_links ADD COLUMN email TEXT;
ALTER TABLE sign_in_links ADD COLUMN account TEXT;   -- the only account that it opens, if there is one
ALTER TABLE sessions ADD COLUMN email TEXT;
ALTER TABLE sessions ADD COLUMN account TEXT;
CREATE INDEX users_by_email ON users (email);

-- What a client compares an account's users by; absent until they are changed the next time.

ALTER TABLE accounts ADD COLUMN users_digest TEXT;

-- The configuration of a push is recorded with its repository and commit, and every source stays
-- known, whatever becomes of the records: the next push is judged from it.

ALTER TABLE records ADD COLUMN source_config TEXT;

DROP INDEX records_listing;
CREATE INDEX records_listing ON records
    (environment, account, version, digest, fields, source_repository, source_commit, source_config);

CREATE TABLE sources (
    id          INTEGER PRIMARY KEY,
    environment TEXT NOT NULL,
    repository  TEXT NOT NULL,
    commit_id   TEXT NOT NULL,
    config      TEXT,              -- none in pushes of before
    written     INTEGER NOT NULL   -- counts the writes that recorded a source; this one's newest
) STRICT;
CREATE UNIQUE INDEX sources_by_value ON sources
    (environment, repository, commit_id, ifnull(config, ''));
CREATE INDEX sources_by_time ON sources (written);

ALTER TABLE history ADD COLUMN source INTEGER REFERENCES sources (id);

-- The history of before has commits without their repository. It is the one of the record; where the
-- record has none any more, the only one that any record has.
CREATE TABLE attributed AS
    SELECT h.id, h.environment, h.source_commit AS commit_id,
        coalesce(
            r.source_repository,
            (SELECT min(source_repository) FROM records
             HAVING count(DISTINCT source_repository) = 1),
            'unknown'
        ) AS repository
    FROM history h
    LEFT JOIN records r ON r.account = h.account AND r.environment = h.environment
    WHERE h.source_commit IS NOT NULL;
INSERT INTO sources (environment, repository, commit_id, written)
    SELECT environment, repository, commit_id, max(id) FROM attributed
    GROUP BY environment, repository, commit_id;
UPDATE history SET source = s.id
    FROM attributed a
    JOIN sources s ON s.environment = a.environment AND s.repository = a.repository
        AND s.commit_id = a.commit_id
    WHERE a.id = history.id;
DROP TABLE attributed;

CREATE INDEX history_by_source ON history (account, source) WHERE source IS NOT NULL;

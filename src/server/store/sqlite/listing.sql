-- The listing reads no record, only this.

CREATE INDEX records_listing ON records
    (environment, account, version, digest, fields, source_repository, source_commit);

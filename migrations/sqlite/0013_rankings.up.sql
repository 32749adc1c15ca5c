-- Every ranking that was made. No foreign keys: a record outlives what its ids name. `weights` is JSON as in
-- matching_weights, `best` a JSON list of [consultant, tender, millionths] (ranking_log.cpp).
CREATE TABLE rankings (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id      INTEGER NOT NULL,
    user_id         INTEGER NOT NULL,
    created_at      TEXT NOT NULL,
    kind            TEXT NOT NULL CONSTRAINT rankings_kind_check
        CHECK (kind IN ('consultants_for_tender', 'tenders_for_consultant', 'top_pairs')),
    tender_id       INTEGER,
    consultant_id   INTEGER,
    with_partners   BOOLEAN NOT NULL,
    min_score       INTEGER NOT NULL,
    max_results     INTEGER NOT NULL,
    weights_origin  TEXT NOT NULL
        CONSTRAINT rankings_weights_origin_check CHECK (weights_origin IN ('defaults', 'company', 'request')),
    weights_version INTEGER NOT NULL,
    weights         TEXT NOT NULL,
    engine_version  INTEGER NOT NULL,
    input_hash      TEXT NOT NULL,
    eligible        INTEGER NOT NULL,
    scored          INTEGER NOT NULL,
    returned        INTEGER NOT NULL,
    best            TEXT NOT NULL
);
CREATE INDEX rankings_company_id_idx ON rankings (company_id, id);
CREATE INDEX rankings_kind_idx ON rankings (kind, company_id, id);
CREATE INDEX rankings_tender_id_idx ON rankings (tender_id, id);
CREATE INDEX rankings_consultant_id_idx ON rankings (consultant_id, id);
CREATE INDEX rankings_user_id_idx ON rankings (user_id, id);
CREATE INDEX rankings_created_at_idx ON rankings (created_at);

-- What joins companies: collaborations, and the matches between a consultant and a tender.
CREATE TABLE collaborations (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    initiator_company_id INTEGER NOT NULL
        CONSTRAINT collaborations_initiator_company_id_fkey REFERENCES companies (id) ON DELETE RESTRICT,
    partner_company_id   INTEGER NOT NULL
        CONSTRAINT collaborations_partner_company_id_fkey REFERENCES companies (id) ON DELETE RESTRICT,
    status               TEXT NOT NULL
        CONSTRAINT collaborations_status_check CHECK (status IN ('pending', 'active', 'suspended', 'ended', 'declined')),
    start_date           TEXT,
    end_date             TEXT,
    terms                TEXT,
    created_at           TEXT NOT NULL,
    updated_at           TEXT,
    CONSTRAINT collaborations_sides_check CHECK (initiator_company_id <> partner_company_id)
);
CREATE UNIQUE INDEX collaborations_open_pair_key ON collaborations
    (min(initiator_company_id, partner_company_id), max(initiator_company_id, partner_company_id))
    WHERE status IN ('pending', 'active', 'suspended');
CREATE INDEX collaborations_initiator_company_id_idx ON collaborations (initiator_company_id, partner_company_id);
CREATE INDEX collaborations_partner_company_id_idx ON collaborations (partner_company_id, initiator_company_id);
CREATE INDEX collaborations_status_idx ON collaborations (status, id);

CREATE TABLE matches (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    consultant_id   INTEGER NOT NULL
        CONSTRAINT matches_consultant_id_fkey REFERENCES consultants (id) ON DELETE CASCADE,
    tender_id       INTEGER NOT NULL CONSTRAINT matches_tender_id_fkey REFERENCES tenders (id) ON DELETE CASCADE,
    company_id      INTEGER NOT NULL
        CONSTRAINT matches_company_id_fkey REFERENCES companies (id) ON DELETE RESTRICT,
    match_score     INTEGER NOT NULL CONSTRAINT matches_match_score_check CHECK (match_score BETWEEN 0 AND 1000000),
    status          TEXT NOT NULL
        CONSTRAINT matches_status_check CHECK (status IN ('suggested', 'submitted', 'accepted', 'rejected', 'cancelled')),
    notes           TEXT,
    weights_version INTEGER NOT NULL,
    created_at      TEXT NOT NULL,
    updated_at      TEXT,
    CONSTRAINT matches_consultant_tender_key UNIQUE (consultant_id, tender_id)
);
CREATE INDEX matches_tender_id_idx ON matches (tender_id, id);
CREATE INDEX matches_company_id_idx ON matches (company_id, id);
CREATE INDEX matches_status_idx ON matches (status, id);
CREATE INDEX matches_match_score_idx ON matches (match_score, id);

-- Calls for tender with the skills they ask for.
CREATE TABLE tenders (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id           INTEGER NOT NULL
        CONSTRAINT tenders_company_id_fkey REFERENCES companies (id) ON DELETE RESTRICT,
    title                TEXT NOT NULL,
    client_name          TEXT NOT NULL,
    description          TEXT NOT NULL,
    start_date           TEXT,
    end_date             TEXT,
    status               TEXT NOT NULL
        CONSTRAINT tenders_status_check CHECK (status IN ('draft', 'open', 'in_progress', 'closed', 'cancelled')),
    location             TEXT,
    remote_work          BOOLEAN NOT NULL,
    budget               INTEGER,
    daily_rate_max       INTEGER,
    required_consultants INTEGER NOT NULL,
    experience_years     INTEGER,
    languages            TEXT NOT NULL,
    certifications       TEXT NOT NULL,
    created_at           TEXT NOT NULL,
    updated_at           TEXT
);
CREATE INDEX tenders_company_id_idx ON tenders (company_id, id);
CREATE INDEX tenders_status_idx ON tenders (status, company_id, id);
CREATE INDEX tenders_start_date_idx ON tenders (company_id, start_date);

CREATE TABLE tender_skills (
    tender_id        INTEGER NOT NULL
        CONSTRAINT tender_skills_tender_id_fkey REFERENCES tenders (id) ON DELETE CASCADE,
    skill_id         INTEGER NOT NULL
        CONSTRAINT tender_skills_skill_id_fkey REFERENCES skills (id) ON DELETE RESTRICT,
    importance       TEXT NOT NULL
        CONSTRAINT tender_skills_importance_check CHECK (importance IN ('required', 'preferred', 'nice_to_have')),
    proficiency      TEXT
        CONSTRAINT tender_skills_proficiency_check CHECK (proficiency IN ('beginner', 'intermediate', 'advanced',
            'expert')),
    years_experience INTEGER,
    CONSTRAINT tender_skills_pkey PRIMARY KEY (tender_id, skill_id)
);
CREATE INDEX tender_skills_skill_id_idx ON tender_skills (skill_id, tender_id);

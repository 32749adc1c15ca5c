-- Consultants with their skills. Languages and certifications are JSON arrays: nothing is searched in them.
CREATE TABLE consultants (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id             INTEGER CONSTRAINT consultants_user_id_key UNIQUE
        CONSTRAINT consultants_user_id_fkey REFERENCES users (id) ON DELETE SET NULL,
    company_id          INTEGER NOT NULL
        CONSTRAINT consultants_company_id_fkey REFERENCES companies (id) ON DELETE RESTRICT,
    first_name          TEXT NOT NULL,
    last_name           TEXT NOT NULL,
    email               TEXT,
    phone               TEXT,
    title               TEXT NOT NULL,
    experience_years    INTEGER,
    availability_status TEXT NOT NULL
        CONSTRAINT consultants_availability_status_check CHECK (availability_status IN ('available',
            'partially_available', 'unavailable', 'on_mission')),
    availability_date   TEXT,
    hourly_rate         INTEGER,
    daily_rate          INTEGER,
    bio                 TEXT,
    location            TEXT,
    remote_work         BOOLEAN NOT NULL,
    max_travel_distance INTEGER,
    languages           TEXT NOT NULL,
    certifications      TEXT NOT NULL,
    created_at          TEXT NOT NULL,
    updated_at          TEXT
);
CREATE INDEX consultants_company_id_idx ON consultants (company_id, id);
CREATE INDEX consultants_availability_status_idx ON consultants (availability_status, company_id, id);
CREATE INDEX consultants_availability_date_idx ON consultants (company_id, availability_date);

CREATE TABLE consultant_skills (
    consultant_id    INTEGER NOT NULL
        CONSTRAINT consultant_skills_consultant_id_fkey REFERENCES consultants (id) ON DELETE CASCADE,
    skill_id         INTEGER NOT NULL
        CONSTRAINT consultant_skills_skill_id_fkey REFERENCES skills (id) ON DELETE RESTRICT,
    proficiency      TEXT NOT NULL
        CONSTRAINT consultant_skills_proficiency_check CHECK (proficiency IN ('beginner', 'intermediate', 'advanced',
            'expert')),
    years_experience INTEGER,
    details          TEXT,
    CONSTRAINT consultant_skills_pkey PRIMARY KEY (consultant_id, skill_id)
);
CREATE INDEX consultant_skills_skill_id_idx ON consultant_skills (skill_id, consultant_id);

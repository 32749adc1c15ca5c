-- Companies (the tenants) and the accounts that log in. Instants are ISO 8601 texts in UTC with six digits of fraction,
-- days ISO 8601 texts: both sort by bytes. lower() folds ASCII only. Every constraint has a name.
CREATE TABLE companies (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,
    siren       TEXT CONSTRAINT companies_siren_key UNIQUE,
    description TEXT,
    website     TEXT,
    email       TEXT,
    phone       TEXT,
    location    TEXT,
    created_at  TEXT NOT NULL,
    updated_at  TEXT
);
CREATE UNIQUE INDEX companies_name_key ON companies (lower(name));

CREATE TABLE users (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id    INTEGER NOT NULL CONSTRAINT users_company_id_fkey REFERENCES companies (id) ON DELETE RESTRICT,
    email         TEXT NOT NULL CONSTRAINT users_email_key UNIQUE,
    full_name     TEXT NOT NULL,
    role          TEXT NOT NULL
        CONSTRAINT users_role_check CHECK (role IN ('admin', 'manager', 'recruiter', 'sales', 'consultant')),
    is_active     BOOLEAN NOT NULL,
    password_hash TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    updated_at    TEXT
);
CREATE INDEX users_company_id_idx ON users (company_id, id);
CREATE INDEX users_role_idx ON users (role, company_id, id);
CREATE INDEX users_is_active_idx ON users (is_active, company_id, id);

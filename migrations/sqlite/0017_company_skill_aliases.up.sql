-- Spellings of skills that a company's people taught it by correcting analyses.
CREATE TABLE company_skill_aliases (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id INTEGER NOT NULL
        CONSTRAINT company_skill_aliases_company_id_fkey REFERENCES companies (id) ON DELETE CASCADE,
    skill_id   INTEGER NOT NULL
        CONSTRAINT company_skill_aliases_skill_id_fkey REFERENCES skills (id) ON DELETE CASCADE,
    alias      TEXT NOT NULL,
    folded     TEXT NOT NULL,
    created_by INTEGER CONSTRAINT company_skill_aliases_created_by_fkey REFERENCES users (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT company_skill_aliases_company_folded_key UNIQUE (company_id, folded)
);
CREATE INDEX company_skill_aliases_skill_id_idx ON company_skill_aliases (skill_id);
CREATE INDEX company_skill_aliases_created_by_idx ON company_skill_aliases (created_by);
CREATE INDEX company_skill_aliases_folded_idx ON company_skill_aliases (folded, id);

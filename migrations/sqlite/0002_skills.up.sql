-- Skills: the platform's (company_id is null) and those that a company added for itself.
CREATE TABLE skills (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id  INTEGER CONSTRAINT skills_company_id_fkey REFERENCES companies (id) ON DELETE RESTRICT,
    slug        TEXT NOT NULL,
    name        TEXT NOT NULL,
    name_fr     TEXT,
    category    TEXT NOT NULL
        CONSTRAINT skills_category_check CHECK (category IN ('programming_language', 'framework', 'database', 'cloud',
            'devops', 'methodology', 'soft_skill', 'other')),
    description TEXT,
    created_at  TEXT NOT NULL,
    updated_at  TEXT
);
CREATE UNIQUE INDEX skills_platform_slug_key ON skills (slug) WHERE company_id IS NULL;
CREATE UNIQUE INDEX skills_company_slug_key ON skills (company_id, slug) WHERE company_id IS NOT NULL;
CREATE INDEX skills_slug_lower_idx ON skills (lower(slug));
CREATE INDEX skills_name_lower_idx ON skills (lower(name));
CREATE INDEX skills_name_idx ON skills (name, id);
CREATE INDEX skills_category_idx ON skills (category, name, id);

CREATE TABLE skill_aliases (
    skill_id INTEGER NOT NULL CONSTRAINT skill_aliases_skill_id_fkey REFERENCES skills (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    alias    TEXT NOT NULL,
    CONSTRAINT skill_aliases_pkey PRIMARY KEY (skill_id, position)
);
CREATE INDEX skill_aliases_alias_lower_idx ON skill_aliases (lower(alias));

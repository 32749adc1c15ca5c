-- Finds parts of search_text: GIN indexes of its trigrams. The extension is PostgreSQL's own (contrib) and trusted: who
-- owns the database may create it. Also the French names that a skill is looked up by.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION
    WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
        RAISE EXCEPTION 'l''extension pg_trgm manque et ce compte ne peut pas la créer (%). Un administrateur doit '
            'installer postgresql-contrib si besoin, puis exécuter dans la base % : CREATE EXTENSION pg_trgm;',
            SQLERRM, current_database() USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE INDEX companies_search_text_idx ON companies USING gin (search_text gin_trgm_ops);
CREATE INDEX skills_search_text_idx ON skills USING gin (search_text gin_trgm_ops);
CREATE INDEX consultants_search_text_idx ON consultants USING gin (search_text gin_trgm_ops);
CREATE INDEX tenders_search_text_idx ON tenders USING gin (search_text gin_trgm_ops);
CREATE INDEX skills_name_fr_lower_idx ON skills (lower(name_fr));

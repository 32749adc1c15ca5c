-- What a ranking sees of a consultant has changed: one row a transaction and consultant, written by triggers, so that no
-- code path can forget it. Followers read by snapshots, not by numbers, since transactions do not commit in the order in
-- which they begin: docs/adr/0010.
CREATE TABLE consultant_changes (
    transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
    consultant_id  bigint NOT NULL,
    changed_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT consultant_changes_pkey PRIMARY KEY (transaction_id, consultant_id)
);

-- One row: up to which transaction rows were pruned.
CREATE TABLE consultant_feed (
    pruned_up_to xid8 NOT NULL
);
INSERT INTO consultant_feed (pruned_up_to) VALUES ('0');

CREATE FUNCTION note_consultant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO consultant_changes (consultant_id) VALUES (coalesce(NEW.id, OLD.id)) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION note_consultant_skills() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO consultant_changes (consultant_id) SELECT DISTINCT consultant_id FROM changed ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION note_resume() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO consultant_changes (consultant_id)
    SELECT DISTINCT id FROM (VALUES (OLD.consultant_id), (NEW.consultant_id)) AS sides (id) WHERE id IS NOT NULL
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION note_skill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO consultant_changes (consultant_id)
    SELECT consultant_id FROM consultant_skills WHERE skill_id = NEW.id ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER consultants_noted AFTER INSERT OR UPDATE OR DELETE ON consultants
    FOR EACH ROW EXECUTE FUNCTION note_consultant();
CREATE TRIGGER consultant_skills_insert_noted AFTER INSERT ON consultant_skills
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_consultant_skills();
CREATE TRIGGER consultant_skills_update_noted AFTER UPDATE ON consultant_skills
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_consultant_skills();
CREATE TRIGGER consultant_skills_delete_noted AFTER DELETE ON consultant_skills
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_consultant_skills();
CREATE TRIGGER resumes_noted AFTER INSERT OR UPDATE OR DELETE ON resumes
    FOR EACH ROW EXECUTE FUNCTION note_resume();
CREATE TRIGGER skills_noted AFTER UPDATE ON skills
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.category IS DISTINCT FROM NEW.category)
    EXECUTE FUNCTION note_skill();

-- What a ranking sees of a consultant has changed: the newest number of each changed consultant, written by triggers, so
-- that no code path can forget it. SQLite has one writer at a time: numbers are visible in their order. docs/adr/0010.
CREATE TABLE consultant_changes (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    consultant_id INTEGER NOT NULL CONSTRAINT consultant_changes_consultant_id_key UNIQUE,
    changed_at    INTEGER NOT NULL DEFAULT (CAST(strftime('%s', 'now') AS INTEGER))
);

-- One row: up to which number rows were pruned.
CREATE TABLE consultant_feed (
    pruned_up_to INTEGER NOT NULL
);
INSERT INTO consultant_feed (pruned_up_to) VALUES (0);

CREATE TRIGGER consultants_insert_noted AFTER INSERT ON consultants BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = NEW.id;
    INSERT INTO consultant_changes (consultant_id) VALUES (NEW.id);
END;

CREATE TRIGGER consultants_update_noted AFTER UPDATE ON consultants BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = NEW.id;
    INSERT INTO consultant_changes (consultant_id) VALUES (NEW.id);
END;

CREATE TRIGGER consultants_delete_noted AFTER DELETE ON consultants BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = OLD.id;
    INSERT INTO consultant_changes (consultant_id) VALUES (OLD.id);
END;

CREATE TRIGGER consultant_skills_insert_noted AFTER INSERT ON consultant_skills BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = NEW.consultant_id;
    INSERT INTO consultant_changes (consultant_id) VALUES (NEW.consultant_id);
END;

CREATE TRIGGER consultant_skills_update_noted AFTER UPDATE ON consultant_skills BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = NEW.consultant_id;
    INSERT INTO consultant_changes (consultant_id) VALUES (NEW.consultant_id);
END;

CREATE TRIGGER consultant_skills_delete_noted AFTER DELETE ON consultant_skills BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = OLD.consultant_id;
    INSERT INTO consultant_changes (consultant_id) VALUES (OLD.consultant_id);
END;

CREATE TRIGGER resumes_insert_noted AFTER INSERT ON resumes BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = NEW.consultant_id;
    INSERT INTO consultant_changes (consultant_id) SELECT NEW.consultant_id WHERE NEW.consultant_id IS NOT NULL;
END;

CREATE TRIGGER resumes_update_noted AFTER UPDATE ON resumes BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = OLD.consultant_id;
    INSERT INTO consultant_changes (consultant_id) SELECT OLD.consultant_id WHERE OLD.consultant_id IS NOT NULL;
    DELETE FROM consultant_changes WHERE consultant_id = NEW.consultant_id;
    INSERT INTO consultant_changes (consultant_id) SELECT NEW.consultant_id WHERE NEW.consultant_id IS NOT NULL;
END;

CREATE TRIGGER resumes_delete_noted AFTER DELETE ON resumes BEGIN
    DELETE FROM consultant_changes WHERE consultant_id = OLD.consultant_id;
    INSERT INTO consultant_changes (consultant_id) SELECT OLD.consultant_id WHERE OLD.consultant_id IS NOT NULL;
END;

CREATE TRIGGER skills_update_noted AFTER UPDATE ON skills WHEN OLD.name <> NEW.name OR OLD.category <> NEW.category BEGIN
    DELETE FROM consultant_changes
    WHERE consultant_id IN (SELECT consultant_id FROM consultant_skills WHERE skill_id = NEW.id);
    INSERT INTO consultant_changes (consultant_id)
    SELECT consultant_id FROM consultant_skills WHERE skill_id = NEW.id;
END;

CREATE TABLE resumes_next (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id     INTEGER NOT NULL
        CONSTRAINT resumes_company_id_fkey REFERENCES companies (id) ON DELETE RESTRICT,
    consultant_id  INTEGER CONSTRAINT resumes_consultant_id_fkey REFERENCES consultants (id) ON DELETE SET NULL,
    uploaded_by    INTEGER NOT NULL CONSTRAINT resumes_uploaded_by_fkey REFERENCES users (id) ON DELETE RESTRICT,
    file_name      TEXT NOT NULL,
    format         TEXT NOT NULL
        CONSTRAINT resumes_format_check CHECK (format IN ('pdf', 'docx', 'odt', 'txt')),
    size_bytes     INTEGER NOT NULL,
    sha256         TEXT NOT NULL,
    object_key     TEXT NOT NULL,
    status         TEXT NOT NULL
        CONSTRAINT resumes_status_check CHECK (status IN ('pending', 'analysed', 'unreadable', 'failed')),
    reason         TEXT,
    parser_version INTEGER NOT NULL,
    text           TEXT NOT NULL,
    profile        TEXT NOT NULL,
    created_at     TEXT NOT NULL,
    updated_at     TEXT,
    CONSTRAINT resumes_company_sha256_key UNIQUE (company_id, sha256)
);
INSERT INTO resumes_next
SELECT id, company_id, consultant_id, uploaded_by, file_name, format, size_bytes, sha256, object_key, status, reason,
       parser_version, text, profile, created_at, updated_at
FROM resumes
WHERE format IN ('pdf', 'docx', 'odt', 'txt');
DELETE FROM sqlite_sequence WHERE name = 'resumes_next';
INSERT INTO sqlite_sequence (name, seq) SELECT 'resumes_next', seq FROM sqlite_sequence WHERE name = 'resumes';
DROP TABLE resumes;
ALTER TABLE resumes_next RENAME TO resumes;
CREATE INDEX resumes_company_id_idx ON resumes (company_id, id);
CREATE INDEX resumes_consultant_id_idx ON resumes (consultant_id, status, created_at, id);
CREATE INDEX resumes_uploaded_by_idx ON resumes (uploaded_by);
CREATE INDEX resumes_status_idx ON resumes (status, company_id, id);
-- The triggers of 0007 went with the old table.
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

-- Finds parts of search_text: an FTS5 index of its trigrams, which reads the texts from the tables and is kept by
-- triggers. Also the French names that a skill is looked up by.
CREATE VIRTUAL TABLE companies_search USING fts5(search_text, content='companies', content_rowid='id',
    tokenize='trigram case_sensitive 1');
INSERT INTO companies_search (companies_search) VALUES ('rebuild');
CREATE TRIGGER companies_search_insert AFTER INSERT ON companies BEGIN
    INSERT INTO companies_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER companies_search_delete AFTER DELETE ON companies BEGIN
    INSERT INTO companies_search (companies_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER companies_search_update AFTER UPDATE OF search_text ON companies WHEN old.search_text <> new.search_text BEGIN
    INSERT INTO companies_search (companies_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO companies_search (rowid, search_text) VALUES (new.id, new.search_text);
END;

CREATE VIRTUAL TABLE skills_search USING fts5(search_text, content='skills', content_rowid='id',
    tokenize='trigram case_sensitive 1');
INSERT INTO skills_search (skills_search) VALUES ('rebuild');
CREATE TRIGGER skills_search_insert AFTER INSERT ON skills BEGIN
    INSERT INTO skills_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER skills_search_delete AFTER DELETE ON skills BEGIN
    INSERT INTO skills_search (skills_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER skills_search_update AFTER UPDATE OF search_text ON skills WHEN old.search_text <> new.search_text BEGIN
    INSERT INTO skills_search (skills_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO skills_search (rowid, search_text) VALUES (new.id, new.search_text);
END;

CREATE VIRTUAL TABLE consultants_search USING fts5(search_text, content='consultants', content_rowid='id',
    tokenize='trigram case_sensitive 1');
INSERT INTO consultants_search (consultants_search) VALUES ('rebuild');
CREATE TRIGGER consultants_search_insert AFTER INSERT ON consultants BEGIN
    INSERT INTO consultants_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER consultants_search_delete AFTER DELETE ON consultants BEGIN
    INSERT INTO consultants_search (consultants_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER consultants_search_update AFTER UPDATE OF search_text ON consultants WHEN old.search_text <> new.search_text BEGIN
    INSERT INTO consultants_search (consultants_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO consultants_search (rowid, search_text) VALUES (new.id, new.search_text);
END;

CREATE VIRTUAL TABLE tenders_search USING fts5(search_text, content='tenders', content_rowid='id',
    tokenize='trigram case_sensitive 1');
INSERT INTO tenders_search (tenders_search) VALUES ('rebuild');
CREATE TRIGGER tenders_search_insert AFTER INSERT ON tenders BEGIN
    INSERT INTO tenders_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER tenders_search_delete AFTER DELETE ON tenders BEGIN
    INSERT INTO tenders_search (tenders_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER tenders_search_update AFTER UPDATE OF search_text ON tenders WHEN old.search_text <> new.search_text BEGIN
    INSERT INTO tenders_search (tenders_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO tenders_search (rowid, search_text) VALUES (new.id, new.search_text);
END;

CREATE INDEX skills_name_fr_lower_idx ON skills (lower(name_fr));

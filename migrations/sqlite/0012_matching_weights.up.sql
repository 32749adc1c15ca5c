-- How much each criterion counts for a company: every version ever set, the newest in force. `weights` is a JSON object
-- of permille by criterion (weights_json.cpp). Settings go with their company; who set them cannot go.
CREATE TABLE matching_weights (
    company_id    INTEGER NOT NULL
        CONSTRAINT matching_weights_company_id_fkey REFERENCES companies (id) ON DELETE CASCADE,
    version       INTEGER NOT NULL CONSTRAINT matching_weights_version_check CHECK (version > 0),
    weights       TEXT NOT NULL,
    note          TEXT,
    restored_from INTEGER,
    created_by    INTEGER NOT NULL
        CONSTRAINT matching_weights_created_by_fkey REFERENCES users (id) ON DELETE RESTRICT,
    created_at    TEXT NOT NULL,
    CONSTRAINT matching_weights_pkey PRIMARY KEY (company_id, version)
);
CREATE INDEX matching_weights_created_by_idx ON matching_weights (created_by);

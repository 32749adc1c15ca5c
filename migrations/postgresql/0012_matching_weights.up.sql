-- How much each criterion counts for a company: every version ever set, the newest in force. `weights` is a JSON object
-- of permille by criterion (weights_json.cpp). Settings go with their company; who set them cannot go.
CREATE TABLE matching_weights (
    company_id    bigint NOT NULL
        CONSTRAINT matching_weights_company_id_fkey REFERENCES companies (id) ON DELETE CASCADE,
    version       integer NOT NULL CONSTRAINT matching_weights_version_check CHECK (version > 0),
    weights       text COLLATE "C" NOT NULL,
    note          text COLLATE "C",
    restored_from integer,
    created_by    bigint NOT NULL
        CONSTRAINT matching_weights_created_by_fkey REFERENCES users (id) ON DELETE RESTRICT,
    created_at    timestamptz NOT NULL,
    CONSTRAINT matching_weights_pkey PRIMARY KEY (company_id, version)
);
CREATE INDEX matching_weights_created_by_idx ON matching_weights (created_by);

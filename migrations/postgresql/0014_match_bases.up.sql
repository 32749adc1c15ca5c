-- What a match was computed from; matches made before have none. `document` is JSON that only match_basis_json.cpp reads.
-- It holds what was scored of the consultant (no name, no contact), and goes with the match.
CREATE TABLE match_bases (
    match_id   bigint CONSTRAINT match_bases_pkey PRIMARY KEY
        CONSTRAINT match_bases_match_id_fkey REFERENCES matches (id) ON DELETE CASCADE,
    input_hash text COLLATE "C" NOT NULL,
    document   text COLLATE "C" NOT NULL
);

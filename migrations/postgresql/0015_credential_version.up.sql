-- Counts changes of an account's password, role and activity: a token carries the number it was made under, and one of
-- another number opens nothing. docs/adr/0018.
ALTER TABLE users ADD COLUMN credential_version integer NOT NULL DEFAULT 1
    CONSTRAINT users_credential_version_check CHECK (credential_version >= 1);

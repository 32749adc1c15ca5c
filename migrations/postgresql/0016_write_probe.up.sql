-- One row that /health/ready changes now and then: only a write shows that the disk is full or the server read-only.
CREATE TABLE write_probe (
    count bigint NOT NULL
);
INSERT INTO write_probe (count) VALUES (0);

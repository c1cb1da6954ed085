-- The encoder that belongs to a stream, and what it sent when it was checked.
CREATE TABLE known_encoder (
    stream TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    product TEXT NOT NULL,
    since TEXT NOT NULL,
    by_hand INTEGER NOT NULL,
    codec TEXT,
    width INTEGER,
    height INTEGER,
    frames_per_second REAL,
    bits_per_second REAL,
    key_interval REAL
) STRICT;

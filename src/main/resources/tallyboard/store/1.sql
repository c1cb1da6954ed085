-- Times are ISO-8601 in UTC with nine digits of a second: they sort as text, and a person can read them.
-- A stream's assets, log entries and void keys outlive it, so nothing refers to stream by a foreign key.

CREATE TABLE stream (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    gate TEXT NOT NULL CHECK (gate IN ('ENABLED', 'DISABLED')),
    signal TEXT NOT NULL CHECK (signal IN ('NONE', 'CONNECTING', 'RECEIVING', 'STALLED', 'LOST')),
    recording TEXT NOT NULL CHECK (recording IN ('OFF', 'RECORDING', 'HELD_OPEN', 'FINISHING', 'READY', 'FAILED')),
    key_fingerprint TEXT NOT NULL UNIQUE,
    sealed_key BLOB, -- AES-256-GCM: nonce, then ciphertext with its tag; null when the key was handed out once
    key_card TEXT NOT NULL,
    settings TEXT NOT NULL,
    broadcast TEXT, -- null when none runs
    history TEXT NOT NULL
) STRICT;

CREATE TABLE revoked_key (
    fingerprint TEXT PRIMARY KEY,
    stream TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE asset (
    id TEXT PRIMARY KEY,
    stream TEXT NOT NULL,
    created_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('PREPARING', 'READY', 'ERRORED')),
    is_live INTEGER NOT NULL CHECK (is_live IN (0, 1)),
    is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1)),
    problem TEXT,
    origin TEXT NOT NULL,
    media TEXT NOT NULL,
    sessions TEXT NOT NULL,
    CHECK ((problem IS NOT NULL) = (state = 'ERRORED'))
) STRICT;

CREATE TABLE log (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    fact TEXT NOT NULL,
    stream TEXT,
    asset TEXT,
    actor TEXT NOT NULL,
    details TEXT NOT NULL
) STRICT;

CREATE TABLE conference (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    name TEXT NOT NULL,
    zone TEXT NOT NULL
) STRICT;

CREATE TABLE track (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE track_stream (
    track TEXT NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (track, position)
) STRICT, WITHOUT ROWID;

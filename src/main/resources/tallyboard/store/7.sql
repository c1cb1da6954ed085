-- The public halves of the keys that tokens for viewers are signed with.
CREATE TABLE signing_key (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    public_key TEXT NOT NULL
) STRICT;

-- Addresses that are told every event; what signs the tellings is encrypted.
CREATE TABLE webhook (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    address TEXT NOT NULL,
    is_enabled INTEGER NOT NULL CHECK (is_enabled IN (0, 1)),
    sealed_secret BLOB NOT NULL
) STRICT;

CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook TEXT NOT NULL,
    event TEXT NOT NULL,
    type TEXT NOT NULL,
    created_at TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP', 'HELD')),
    attempts INTEGER NOT NULL,
    next TEXT NOT NULL,
    status INTEGER
) STRICT;
CREATE INDEX delivery_of_webhook ON delivery (webhook, state, id);

-- Up to which entry of the log everything was told, so that a restart goes on there.
CREATE TABLE webhook_told (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    entry INTEGER NOT NULL
) STRICT;

-- Tokens beside the one of this folder; of a secret there is only a hash.
CREATE TABLE api_token (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    scopes TEXT NOT NULL
) STRICT;

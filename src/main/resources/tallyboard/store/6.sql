-- Where streams are pushed on to; the address and the key are encrypted, since many an address holds a key.
CREATE TABLE simulcast_target (
    id TEXT PRIMARY KEY,
    stream TEXT NOT NULL,
    place INTEGER NOT NULL,
    sealed_address BLOB NOT NULL,
    sealed_key BLOB,
    passthrough TEXT
) STRICT;
CREATE INDEX simulcast_target_by_stream ON simulcast_target (stream, place);

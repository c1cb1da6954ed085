-- What the producer wants done before the rooms open.
CREATE TABLE check_item (
    position INTEGER NOT NULL PRIMARY KEY,
    text     TEXT    NOT NULL,
    ticked   INTEGER NOT NULL
) STRICT;

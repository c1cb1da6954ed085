-- A track may stand for a room of the schedule.
ALTER TABLE track ADD COLUMN room_name TEXT;
ALTER TABLE track ADD COLUMN room_guid TEXT;

CREATE TABLE agenda_source (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    imported_at TEXT NOT NULL
) STRICT;

-- A session names its track but does not refer to it: tracks are saved anew as a whole.
CREATE TABLE session (
    id TEXT PRIMARY KEY,
    track TEXT NOT NULL,
    talk TEXT NOT NULL,
    edits TEXT NOT NULL
) STRICT;

-- The ledger outlives streams, tracks and sessions.
CREATE TABLE take (
    asset TEXT PRIMARY KEY,
    begun_at TEXT NOT NULL,
    take TEXT NOT NULL
) STRICT;

-- How far the desk has acted on the plan of a track, and when it opens again after a talk was finished by hand.
CREATE TABLE plan_progress (
    track TEXT PRIMARY KEY,
    through TEXT NOT NULL,
    reopens_at TEXT,
    overdue TEXT
) STRICT;

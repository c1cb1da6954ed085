-- From where on a signal is wrong at this event, as JSON; empty where the preset holds.
ALTER TABLE conference ADD COLUMN limits TEXT NOT NULL DEFAULT '{}';

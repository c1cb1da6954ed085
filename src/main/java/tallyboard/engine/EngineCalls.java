package tallyboard.engine;

import tallyboard.engine.onair.LivePublication;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;

/** What the encoders' and the recordings' threads tell the engine. Each call takes the engine's lock. */
interface EngineCalls extends LivePublication.Listener {
    /** Who hears how the recording of this asset ends. */
    Recordings.Outcome outcomeOf(StreamId stream, AssetId asset);
}

package tallyboard.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.simulcast.Simulcasts;

/**
 * The one door to an engine: all live streams, their assets and their log. May be called from any thread; commands may
 * block on the disk. A command is durable before it takes effect and takes effect before it is announced. Enable,
 * disable and complete are idempotent: a repeat succeeds and announces nothing.
 *
 * <p>What each command does in which state is the table of {@code LiveStreamsContract}.
 */
public interface LiveStreams {
    /** Every stream, oldest first. */
    List<LiveStream> all();

    Optional<LiveStream> find(StreamId id);

    /** Makes an enabled stream with a fresh key. The answer holds the key in clear even when it is not kept readable. */
    LiveStream create(StreamSettings settings, KeyCard.Keeping keeping) throws RefusedException;

    /**
     * Makes a disabled stream, its key kept readable.
     *
     * @param wanted the key it had elsewhere; one that is not of this key space, is no key of ours by its form, or that
     *     another stream has, is not taken, and the stream gets a fresh one
     */
    LiveStream createDisabled(StreamSettings settings, Optional<StreamKey> wanted) throws RefusedException;

    /** Replaces the settings; while a broadcast runs the latency mode is fixed, the rest applies to the next one. */
    LiveStream update(StreamId id, StreamSettings settings) throws RefusedException;

    /** Removes the stream; a running broadcast is ended and its encoder cut. Its assets stay. */
    void delete(StreamId id) throws RefusedException;

    void enable(StreamId id) throws RefusedException;

    /** Closes the gate: ends the asset and cuts the encoder at once. */
    void disable(StreamId id) throws RefusedException;

    /** Ends the asset at once; the encoder stays connected for the grace, neither aired nor recorded. */
    void complete(StreamId id) throws RefusedException;

    /** Complete and disable in one step. */
    void finish(StreamId id) throws RefusedException;

    /** At the next key picture this asset ends and the next one begins with that picture. */
    void nextTalk(StreamId id) throws RefusedException;

    /** Adds to the running reconnect window, 1800 s in all at most. Answers the stream with its new window. */
    LiveStream extendWindow(StreamId id, Duration by) throws RefusedException;

    /** Gives the stream a new key; the answer holds it in clear. */
    LiveStream resetKey(StreamId id, ResetForm form) throws RefusedException;

    /** Notes that a person copied or saw the key; the log keeps who and when, never the key. */
    void noteKeyUse(StreamId id, KeyUse use) throws RefusedException;

    /**
     * Notes that the key was handed to a room; the log keeps who, when, how and where to, never the key.
     *
     * @param to an address or a file's name, empty where nobody can know
     */
    void noteHandOff(StreamId id, HandOff.Way way, String to) throws RefusedException;

    /** Writes something into the log that happened on the desk and is about no stream. */
    void note(Fact fact, Map<String, String> details);

    /** The same about one stream. */
    void noteOn(StreamId id, Fact fact, Map<String, String> details);

    /** Gives the asset another title. */
    void nameAsset(AssetId id, String title) throws RefusedException;

    /** Gives the asset other texts and playback ids. */
    Asset describeAsset(AssetId id, Asset.Origin origin) throws RefusedException;

    /** Forgets an asset that is not recorded any more. Its files are the caller's to delete. */
    void deleteAsset(AssetId id) throws RefusedException;

    /** Where streams are pushed on to. */
    Simulcasts simulcasts();

    /** Every asset, newest first. */
    List<Asset> assets();

    Optional<Asset> asset(AssetId id);

    /** What arrives on the stream now; empty when no encoder is connected. Cheap, meant to be asked twice a second. */
    Optional<Measurements> measurements(StreamId id);

    /** The log after the given id (0: from the beginning), oldest first, at most {@code limit} entries. */
    List<LogEntry> log(long after, int limit);

    /** The last {@code limit} entries of the log, oldest first. */
    List<LogEntry> recentLog(int limit);

    /** Tells the watcher every event from now on, in order. It runs under the engine's lock and may only enqueue. */
    Subscription watch(Consumer<StreamEvent> watcher);

    /** Ends a watch. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

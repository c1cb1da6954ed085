package tallyboard.playback.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tallyboard.media.hls.Cutting;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.recording.WrittenMedia;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Slates;
import tallyboard.stream.event.StreamEvent.StreamChanged;
import tallyboard.stream.event.StreamEvent.StreamDeleted;

/**
 * The channels of all broadcasts. Learns from the recordings what is written, and from the engine's events when a
 * broadcast is over; owns one timer thread for the latter, since a watcher may not linger.
 */
public final class LiveChannels implements WrittenMedia, AutoCloseable {
    /** So long the last playlist of a broadcast can still be had: longer than any viewer waits to ask for it. */
    private static final Duration AFTERLIFE = Duration.ofSeconds(60);

    /** So long the last picture stands before the slate comes, and so long the disk may take to write it. */
    private static final Duration LAST_PICTURE = Duration.ofMillis(700);

    private final InstantSource clock;
    private final Held held = new Held();
    private final Map<StreamId, LiveChannel> current = new ConcurrentHashMap<>();
    private final Map<AssetId, LiveChannel> pieces = new ConcurrentHashMap<>();
    private final Map<String, LiveChannel> sessions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("playback").daemon().factory());
    private final Slates slates;
    private volatile Optional<LiveStreams> streams = Optional.empty();

    /** @param slates what viewers see while an encoder is away */
    public LiveChannels(InstantSource clock, Slates slates) {
        this.clock = clock;
        this.slates = slates;
    }

    /** Lets slates come and go on. To be called a few times a second. */
    public void tick() {
        current.forEach((stream, channel) -> {
            find(stream).flatMap(this::awaySince).ifPresent(since -> {
                if (!channel.isOnSlate()) {
                    channel.show(slates.find(image(stream)), since);
                }
            });
            if (channel.isOnSlate()) {
                channel.goOn();
            }
        });
    }

    /** Since when nothing has come of a stream whose viewers see a slate then; empty while something comes, and a moment longer. */
    private Optional<Instant> awaySince(LiveStream stream) {
        if (!stream.settings().reconnect().slate().isShown()) {
            return Optional.empty();
        }
        var now = clock.instant();
        boolean isStalled = stream.axes().signal() == Signal.STALLED;
        return stream.running()
                .filter(Broadcast::isActive)
                .flatMap(Broadcast::window)
                .map(Broadcast.Reconnecting::since)
                .filter(since -> !now.isBefore(since.plus(LAST_PICTURE)))
                .or(() -> isStalled ? Optional.of(now) : Optional.empty());
    }

    private Optional<String> image(StreamId stream) {
        return find(stream)
                .flatMap(found -> found.settings().reconnect().slate().image());
    }

    /** Belongs to that engine from now on; called before any encoder is let in. */
    public LiveStreams.Subscription follow(LiveStreams engine) {
        streams = Optional.of(engine);
        return engine.watch(event -> {
            switch (event) {
                case StreamChanged changed
                when changed.stream().running().isEmpty() ->
                    settleSoon(changed.stream().id());
                case StreamDeleted deleted -> settleSoon(deleted.id());
                default -> {}
            }
        });
    }

    private void settleSoon(StreamId stream) {
        if (current.containsKey(stream)) {
            follower.execute(() -> settle(stream));
        }
    }

    /** The broadcast may be over: then its viewers are told, and the channel stays a while for those who ask late. */
    private void settle(StreamId stream) {
        var channel = current.get(stream);
        boolean isRunning = find(stream).flatMap(LiveStream::running).isPresent();
        if (channel != null && !isRunning && !channel.isOver() && channel.endIfDone()) {
            pieces.values().removeIf(channel::equals);
            var _ = follower.schedule(() -> forget(stream, channel), AFTERLIFE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void forget(StreamId stream, LiveChannel channel) {
        current.remove(stream, channel);
        sessions.remove(channel.session());
        channel.close();
    }

    /** The channel of what is on air; it may be empty for a moment, when an event was faster than the disk. */
    Optional<LiveChannel> of(LiveStream stream) {
        return stream.status() == LiveStream.Status.ACTIVE
                ? Optional.of(channel(stream))
                : Optional.ofNullable(current.get(stream.id())).filter(channel -> !channel.isOver());
    }

    private LiveChannel channel(LiveStream stream) {
        return current.compute(stream.id(), (_, known) -> known == null || known.isOver() ? opened(stream) : known);
    }

    Optional<LiveChannel> session(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public void begun(AssetId asset, InitSegment init, Path file) {
        var channel = Optional.ofNullable(pieces.get(asset)).or(() -> channelFor(asset));
        channel.ifPresent(found -> {
            pieces.put(asset, found);
            found.begun(asset, init, file);
        });
    }

    @Override
    public void written(AssetId asset, Fragment fragment, long from) {
        var channel = pieces.get(asset);
        if (channel != null) {
            channel.written(asset, fragment, from);
        }
    }

    @Override
    public void ended(AssetId asset) {
        var channel = pieces.remove(asset);
        if (channel != null) {
            channel.ended(asset);
            current.forEach((stream, known) -> {
                if (known == channel) {
                    follower.execute(() -> settle(stream));
                }
            });
        }
    }

    /** The channel of the broadcast that this is a piece of; empty when that is over already. */
    private Optional<LiveChannel> channelFor(AssetId piece) {
        return streams.stream()
                .flatMap(engine -> engine.all().stream())
                .filter(stream ->
                        stream.running().filter(now -> isPiece(now, piece)).isPresent())
                .findFirst()
                .map(this::channel);
    }

    private static boolean isPiece(Broadcast broadcast, AssetId piece) {
        return broadcast.asset().equals(piece)
                || broadcast.next().filter(next -> next.asset().equals(piece)).isPresent();
    }

    private LiveChannel opened(LiveStream stream) {
        var cutting = switch (stream.settings().latency()) {
            case STANDARD -> Cutting.STANDARD;
            case REDUCED -> Cutting.REDUCED;
            case LOW -> Cutting.LOW;
        };
        var channel = new LiveChannel(cutting, clock, () -> reconnects(stream.id()), held);
        sessions.put(channel.session(), channel);
        if (stream.settings().reconnect().slate().isShown()) {
            follower.execute(() -> slates.find(image(stream.id()))); // so that it is there when it is wanted
        }
        return channel;
    }

    private int reconnects(StreamId id) {
        return find(id).flatMap(LiveStream::running).map(Broadcast::reconnects).orElse(0);
    }

    private Optional<LiveStream> find(StreamId id) {
        return streams.flatMap(engine -> engine.find(id));
    }

    /** Everybody who waits is released, and no file stays open. */
    @Override
    public void close() {
        follower.shutdownNow();
        sessions.values().forEach(LiveChannel::close);
    }
}

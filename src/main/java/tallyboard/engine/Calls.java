package tallyboard.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.engine.onair.AssetSink;
import tallyboard.engine.onair.AssetSink.Halt;
import tallyboard.engine.onair.LivePublication;
import tallyboard.engine.onair.OnAir;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.stream.publish.Publication.End;

/** Takes what encoders and recordings report, each on its own thread, into the engine, under its lock. */
final class Calls implements EngineCalls {
    private final EmbeddedEngine engine;

    Calls(EmbeddedEngine engine) {
        this.engine = engine;
    }

    @Override
    public void mediaFlows(LivePublication publication, AssetId asset) {
        about(publication, step -> {
            if (step.stream().isLive()) {
                engine.life().mediaFlows(step, asset);
            }
        });
    }

    @Override
    public void resumed(LivePublication publication) {
        about(publication, step -> {
            if (step.stream().axes().signal() == Signal.STALLED) {
                step.become(Deadlines.signal(step.stream(), Signal.RECEIVING)).tell(Fact.RESUMED);
            }
        });
    }

    @Override
    public void named(LivePublication publication, String encoderName) {
        about(publication, step -> {
            var broadcast = step.stream().broadcast().orElseThrow();
            if (!broadcast.encoder().product().equals(encoderName)) {
                var known = broadcast.with(broadcast.encoder().calling(encoderName));
                step.become(step.stream().with(known)).tell(Fact.ENCODER_NAMED, "encoder", encoderName);
            }
        });
    }

    @Override
    public void unsupported(LivePublication publication, Reason why, Optional<String> codec) {
        about(publication, step -> {
            var stream = step.stream();
            var refusal = new EncoderRefusal(
                    step.now(),
                    why,
                    Mismatch.NONE,
                    stream.broadcast().orElseThrow().encoder(),
                    Optional.empty(),
                    codec);
            step.become(stream.with(stream.history().refused(refusal))).tellRefused(refusal);
            engine.life().encoderGone(step, End.DROPPED);
            step.then(publication.publisher()::drop);
        });
    }

    @Override
    public void ended(LivePublication publication, End how) {
        about(publication, step -> engine.life().encoderGone(step, how));
    }

    @Override
    public Recordings.Outcome outcomeOf(StreamId stream, AssetId asset) {
        return new Recordings.Outcome() {
            @Override
            public void sealed(RecordedMedia media) {
                aboutStream(stream, step -> seal(step, asset, media));
            }

            @Override
            public void failed(String reason) {
                aboutStream(stream, step -> fail(step, asset, reason));
            }

            @Override
            public void interrupted(Recordings.Interruption why) {
                aboutStream(stream, step -> interrupt(step, asset, why));
            }

            @Override
            public void missing(RecordedMedia.Gap gap) {
                aboutStream(stream, step -> miss(step, asset, gap));
            }
        };
    }

    private void seal(Step step, AssetId id, RecordedMedia media) {
        var asset = asset(id);
        var whole = asset.with(media.withGaps(asset.media().gaps()));
        if (asset.state() instanceof Asset.Ready ready && ready.isLive()) {
            // sealed before the engine knows that it is over: a split closes the file, and is noted a moment later
            step.become(whole.with(new Asset.Ready(true, true)));
        } else if (asset.state() instanceof Asset.Ready) {
            var isReady = moveRecording(step, RecordingState.FINISHING, RecordingState.READY);
            step.tell(Fact.ASSET_SEALED, whole.with(new Asset.Ready(false, true)));
            if (isReady) {
                step.andStream();
            }
        }
    }

    private void fail(Step step, AssetId id, String reason) {
        var asset = asset(id);
        var halt = new Halt(Fact.RECORDING_FAILED, "subject", reason);
        sink(asset.stream(), id).ifPresent(sink -> sink.halt(halt));
        step.tell(Fact.ASSET_ERRORED, asset.with(new Asset.Errored(Asset.Problem.NOT_WRITTEN)));
        if (step.knowsStream()) {
            var stream = step.stream();
            step.become(stream.with(stream.axes().with(RecordingState.FAILED)))
                    .tell(halt.fact(), halt.name(), halt.detail());
        }
    }

    private void interrupt(Step step, AssetId id, Recordings.Interruption why) {
        var halt = new Halt(Fact.RECORDING_INTERRUPTED, "reason", why.name().toLowerCase(Locale.ROOT));
        sink(asset(id).stream(), id).ifPresent(sink -> sink.halt(halt));
        if (isRecordedNow(step, id)) {
            step.become(step.stream().with(step.stream().axes().with(RecordingState.FAILED)))
                    .tell(halt.fact(), halt.name(), halt.detail());
        }
    }

    private void miss(Step step, AssetId id, RecordedMedia.Gap gap) {
        var known = asset(id);
        sink(known.stream(), id).ifPresent(sink -> sink.goOn(gap));
        var media = engine.life()
                .onAir(known.stream())
                .filter(air -> air.sink().asset().equals(id))
                .map(OnAir::holdings)
                .orElseGet(() -> known.media().plus(gap));
        var asset = known.with(media);
        var from = asset.clock(gap.at());
        if (isRecordedNow(step, id) && step.stream().axes().recording() == RecordingState.FAILED) {
            var isAway = step.stream().running().flatMap(Broadcast::window).isPresent();
            var axes = step.stream().axes().with(isAway ? RecordingState.HELD_OPEN : RecordingState.RECORDING);
            step.become(step.stream().with(axes));
        }
        step.become(asset);
        if (step.knowsStream()) {
            step.tell(
                            Fact.RECORDING_LOST,
                            "from",
                            from.toString(),
                            "to",
                            from.plus(gap.lost()).toString())
                    .andAsset(asset);
        }
    }

    private Optional<AssetSink> sink(StreamId stream, AssetId asset) {
        return engine.life().onAir(stream).stream()
                .flatMap(air -> Stream.concat(Stream.of(air.sink()), air.next().stream()))
                .filter(sink -> sink.asset().equals(asset))
                .findFirst();
    }

    private static boolean isRecordedNow(Step step, AssetId asset) {
        return step.knowsStream()
                && step.stream()
                        .running()
                        .flatMap(Broadcast::recordedAsset)
                        .filter(asset::equals)
                        .isPresent();
    }

    private static boolean moveRecording(Step step, RecordingState from, RecordingState to) {
        if (!step.knowsStream() || step.stream().axes().recording() != from) {
            return false;
        }
        LiveStream stream = step.stream();
        step.become(stream.with(stream.axes().with(to)));
        return true;
    }

    private Asset asset(AssetId id) {
        return engine.ledger().asset(id).orElseThrow();
    }

    private interface Turn {
        void take(Step step);
    }

    /** Only the encoder that feeds the stream now has a say; one that was replaced or cut has none. */
    private void about(LivePublication publication, Turn turn) {
        engine.changing(() -> {
            var id = publication.stream();
            if (engine.life().feeder(id).filter(f -> f == publication).isPresent()) {
                var step = engine.stepFor(engine.ledger().find(id));
                turn.take(step);
                engine.ledger().commit(step);
            }
        });
    }

    private void aboutStream(StreamId stream, Turn turn) {
        engine.changing(() -> {
            var step = engine.stepFor(engine.ledger().find(stream));
            turn.take(step);
            engine.ledger().commit(step);
        });
    }
}

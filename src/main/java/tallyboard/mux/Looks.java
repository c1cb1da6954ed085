package tallyboard.mux;

import java.time.Instant;
import java.time.InstantSource;
import tallyboard.mux.FaultException.NotFound;
import tallyboard.mux.json.AssetReading;
import tallyboard.mux.json.Node;
import tallyboard.mux.json.StreamReading;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;

/** Fetches what is new at the engine, with as few requests as it takes. Holds no state and no lock. */
final class Looks {
    static final String STREAMS = "/video/v1/live-streams";
    static final String ASSETS = "/video/v1/assets";
    static final String BOARD = "/tallyboard/v1/live-streams";

    private static final int PAGE = 100;
    /** Whatever a server gives at most on a page, it is no less. */
    private static final int SHORT_PAGE = 10;
    /** What is missed is asked for one by one; more of it is left to the next look. */
    private static final int MOST_SINGLES = 5;

    private final Wire wire;
    private final boolean tellsSignals;
    private final Known known;
    private final InstantSource clock;

    Looks(Wire wire, boolean tellsSignals, Known known, InstantSource clock) {
        this.wire = wire;
        this.tellsSignals = tellsSignals;
        this.known = known;
        this.clock = clock;
    }

    /**
     * All streams, and the newest assets.
     *
     * @param isSweep all assets, too
     */
    Look all(boolean isSweep) throws FaultException {
        var look = new Look();
        addStreams(look);
        addAssets(look, isSweep);
        return look;
    }

    private void addStreams(Look look) throws FaultException {
        int last = Integer.MAX_VALUE;
        for (int page = 1; ; page++) {
            var found = new Node(wire.get(STREAMS + "?limit=" + PAGE + "&page=" + page)).parts("data");
            found.forEach(node ->
                    StreamReading.id(node).ifPresent(id -> look.streams().put(id, node)));
            if (found.size() < SHORT_PAGE || found.size() < last && page > 1) {
                break;
            }
            last = found.size();
        }
        if (tellsSignals) {
            for (var board : new Node(wire.get(BOARD)).parts("data")) {
                StreamReading.id(board).ifPresent(id -> look.boards().put(id, board));
            }
        }
        // A page that moves while it is read can hide a stream, so one that is missing is asked for by its name.
        for (var missing : known.all().stream().map(LiveStream::id).toList()) {
            if (!look.streams().containsKey(missing)) {
                addStream(look, missing);
            }
        }
    }

    private void addAssets(Look look, boolean isSweep) throws FaultException {
        var path = ASSETS + "?limit=" + PAGE;
        var answer = new Node(wire.get(path));
        add(look, answer);
        var cursor = answer.text("next_cursor");
        while (isSweep && cursor.isPresent()) {
            answer = new Node(wire.get(path + "&cursor=" + cursor.get()));
            add(look, answer);
            cursor = answer.text("next_cursor");
        }
        boolean isWhole = cursor.isEmpty();
        var missing = known.assets().stream()
                .filter(asset -> isWhole || asset.isLive())
                .map(Asset::id)
                .filter(id -> !look.assets().containsKey(id))
                .limit(MOST_SINGLES)
                .toList();
        for (var id : missing) {
            addAsset(look, id);
        }
    }

    /** One stream with its newest assets, or that it is gone. */
    Look one(StreamId id) throws FaultException {
        var look = new Look();
        addStream(look, id);
        add(look, new Node(wire.get(ASSETS + "?live_stream_id=" + id)));
        return look;
    }

    /** One asset, or that it is gone. */
    Look one(AssetId id) throws FaultException {
        var look = new Look();
        addAsset(look, id);
        return look;
    }

    private void addStream(Look look, StreamId id) throws FaultException {
        try {
            var node = new Node(wire.get(STREAMS + "/" + id)).part("data");
            if (node.isPresent()) {
                look.streams().put(id, node.get());
                if (tellsSignals && !look.boards().containsKey(id)) {
                    new Node(wire.get(BOARD + "/" + id))
                            .part("data")
                            .ifPresent(board -> look.boards().put(id, board));
                }
            }
        } catch (FaultException e) {
            if (!(e.fault() instanceof NotFound)) {
                throw e;
            }
            look.goneStreams().add(id);
        }
    }

    private void addAsset(Look look, AssetId id) throws FaultException {
        try {
            new Node(wire.get(ASSETS + "/" + id)).part("data").ifPresent(node -> add(look, node, clock.instant()));
        } catch (FaultException e) {
            if (!(e.fault() instanceof NotFound)) {
                throw e;
            }
            look.goneAssets().add(id);
        }
    }

    private void add(Look look, Node answer) {
        var now = clock.instant();
        answer.parts("data").forEach(node -> add(look, node, now));
    }

    private static void add(Look look, Node node, Instant now) {
        AssetReading.of(node, now).ifPresent(asset -> look.assets().put(asset.id(), asset));
    }
}

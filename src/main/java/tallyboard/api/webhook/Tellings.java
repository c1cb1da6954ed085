package tallyboard.api.webhook;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.api.asset.AssetJson;
import tallyboard.api.asset.AssetParts;
import tallyboard.api.json.Fields;
import tallyboard.api.video.LiveStreamJson;
import tallyboard.api.video.SimulcastJson;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.simulcast.Simulcast;

/** Makes of the engine's events what Mux would tell. Remembers what was last told of each resource. For one thread. */
final class Tellings {
    private static final String STREAM = "video.live_stream.";
    /** Where a target was is nothing that a restart could tell. */
    private static final String TARGET = STREAM + "simulcast_target.";

    private static final String ASSET = "video.asset.";

    private final LiveStreams streams;
    private final Map<StreamId, LiveStream> lastStreams = new HashMap<>();
    private final Map<AssetId, Asset> lastAssets = new HashMap<>();

    Tellings(LiveStreams streams) {
        this.streams = streams;
        streams.all().forEach(stream -> lastStreams.put(stream.id(), stream));
        streams.assets().forEach(asset -> lastAssets.put(asset.id(), asset));
    }

    List<Telling> of(StreamEvent event) {
        var name = event.entry().fact().wireName();
        return switch (event) {
            case StreamEvent.StreamChanged(var entry, var stream) -> {
                var before = Optional.ofNullable(lastStreams.put(stream.id(), stream));
                yield name.startsWith(STREAM) ? List.of(of(entry, stream, before)) : List.of();
            }
            case StreamEvent.StreamDeleted(var _, var id) -> {
                var gone = Optional.ofNullable(lastStreams.remove(id));
                yield List.of(new Telling(
                        name, "live", id.value(), gone.map(Tellings::json).orElseGet(() -> only(id.value()))));
            }
            case StreamEvent.AssetChanged(var _, var asset) -> {
                var before = Optional.ofNullable(lastAssets.put(asset.id(), asset));
                yield of(name, asset, before);
            }
            case StreamEvent.AssetDeleted(var _, var asset) -> {
                lastAssets.remove(asset.id());
                yield List.of(of(name, asset));
            }
            case StreamEvent.SimulcastChanged(var _, var simulcast) ->
                name.startsWith(STREAM) ? List.of(of(name, simulcast)) : List.of();
            case StreamEvent.Noted(var entry) -> noted(entry);
            case StreamEvent.EncoderRefused _ -> List.of();
        };
    }

    /** What an earlier run of the program logged and did not tell, with what is known of it now. */
    List<Telling> of(LogEntry entry) {
        var name = entry.fact().wireName();
        if (entry.fact() == Fact.WARNING) {
            return noted(entry);
        }
        if (name.startsWith(ASSET)) {
            return entry
                    .asset()
                    .map(id -> Optional.ofNullable(lastAssets.get(id))
                            .map(asset -> of(name, asset))
                            .orElseGet(() -> new Telling(name, "asset", id.value(), only(id.value()))))
                    .stream()
                    .toList();
        }
        if (name.startsWith(STREAM) && !name.startsWith(TARGET)) {
            return entry.stream()
                    .map(id -> Optional.ofNullable(lastStreams.get(id))
                            .map(stream -> of(entry, stream, Optional.empty()))
                            .orElseGet(() -> new Telling(name, "live", id.value(), only(id.value()))))
                    .stream()
                    .toList();
        }
        return List.of();
    }

    private static Telling of(LogEntry entry, LiveStream stream, Optional<LiveStream> before) {
        var data = json(stream);
        if (entry.fact() == Fact.IDLE) { // it still names the asset that ended
            before.flatMap(LiveStream::running)
                    .flatMap(Broadcast::recordedAsset)
                    .ifPresent(asset -> data.addProperty("active_asset_id", asset.value()));
        }
        return new Telling(entry.fact().wireName(), "live", stream.id().value(), data);
    }

    private static List<Telling> of(String name, Asset asset, Optional<Asset> before) {
        var all = new ArrayList<Telling>();
        if (name.startsWith(ASSET)) {
            all.add(of(name, asset));
        }
        AssetParts.changes(before, asset)
                .forEach(change -> all.add(
                        new Telling(ASSET + change.type(), "asset", asset.id().value(), change.data())));
        return all;
    }

    private static Telling of(String name, Asset asset) {
        var data = AssetJson.of(asset, asset.media().duration());
        data.addProperty("created_at", asset.createdAt().getEpochSecond());
        return new Telling(name, "asset", asset.id().value(), data);
    }

    private static Telling of(String name, Simulcast simulcast) {
        var data = SimulcastJson.of(simulcast);
        data.addProperty("live_stream_id", simulcast.stream().value());
        return new Telling(name, "live", simulcast.stream().value(), data);
    }

    private List<Telling> noted(LogEntry entry) {
        if (entry.fact() != Fact.WARNING) {
            return List.of();
        }
        return entry.stream()
                .flatMap(streams::find)
                .map(stream -> {
                    var data = json(stream);
                    data.add(
                            "warning",
                            new Fields()
                                    .text("type", entry.details().getOrDefault("type", "warning"))
                                    .text("message", entry.details().getOrDefault("message", ""))
                                    .json());
                    return new Telling(
                            entry.fact().wireName(), "live", stream.id().value(), data);
                })
                .stream()
                .toList();
    }

    /** What REST answers, with the finer phase that Mux tells by webhooks alone, and the time as a number. */
    private static JsonObject json(LiveStream stream) {
        var data = LiveStreamJson.of(stream, false);
        data.addProperty("created_at", stream.createdAt().getEpochSecond());
        var signal = stream.axes().signal();
        data.addProperty("connected", signal != Signal.NONE && signal != Signal.LOST);
        data.addProperty("recording", stream.axes().recording() == RecordingState.RECORDING);
        return data;
    }

    private static JsonObject only(String id) {
        return new Fields().text("id", id).json();
    }
}

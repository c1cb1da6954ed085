package tallyboard.api;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tallyboard.api.access.Tokens;
import tallyboard.api.access.TokensResource;
import tallyboard.api.asset.AssetsResource;
import tallyboard.api.board.BoardStreamsResource;
import tallyboard.api.board.EventsResource;
import tallyboard.api.http.Audit;
import tallyboard.api.http.Route;
import tallyboard.api.openapi.OpenApiResource;
import tallyboard.api.signing.SigningKeysResource;
import tallyboard.api.video.LiveStreamsResource;
import tallyboard.api.video.PlaybackIdsResource;
import tallyboard.api.video.SimulcastTargetsResource;
import tallyboard.api.webhook.Outbox;
import tallyboard.api.webhook.WebhooksResource;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.sign.SigningKeys;

/**
 * Everything that management answers.
 *
 * @param clock tells how much of a reconnect window is left
 */
public record ApiRoutes(
        LiveStreams streams,
        Recordings recordings,
        SigningKeys signingKeys,
        Outbox outbox,
        Tokens tokens,
        InstantSource clock) {
    public List<Route> all() {
        var audit = new Audit(streams);
        var described = Stream.of(
                        new LiveStreamsResource(streams).routes(),
                        new SimulcastTargetsResource(streams).routes(),
                        new AssetsResource(streams, recordings).routes(),
                        new PlaybackIdsResource(streams).routes(),
                        new SigningKeysResource(signingKeys, audit, clock).routes(),
                        new WebhooksResource(outbox, audit, clock).routes(),
                        new TokensResource(tokens, audit, clock).routes(),
                        new BoardStreamsResource(streams, clock).routes(),
                        new EventsResource(streams).routes())
                .flatMap(List::stream)
                .toList();
        return Stream.concat(described.stream(), Stream.of(new OpenApiResource(described).route()))
                .toList();
    }
}

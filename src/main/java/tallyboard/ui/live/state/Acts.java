package tallyboard.ui.live.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;

/**
 * The buttons of a lane in its present state. Left is safe, right cuts, and the rest is behind "more"; a verb never takes a
 * place in which another one cuts.
 */
public record Acts(List<Act> left, Optional<Act> right, List<Act> more) {
    /** The buttons of a track that has no stream. */
    public static final Acts OF_AN_EMPTY_TRACK =
            new Acts(List.of(Act.plain(Verb.ADD_STREAM)), Optional.empty(), List.of());

    public static Acts of(LiveStream stream, Heading heading, Day day) {
        return switch (heading.word()) {
            case DISABLED ->
                new Acts(
                        list(
                                day.wantsTheRoomOpen() ? Act.call(Verb.ENABLE) : Act.plain(Verb.ENABLE),
                                copy(stream, Act.Weight.OUTLINE)),
                        Optional.empty(),
                        list(handOff(stream), Act.outline(Verb.RESET_KEY)));
            case READY -> beforeLive(stream);
            case CONNECTING -> cuts(stream) ? live(stream, day, List.of()) : beforeLive(stream);
            case LIVE, CHECK, BAD -> live(stream, day, List.of());
            case RECONNECTING -> live(stream, day, List.of(Act.call(Verb.EXTEND)));
            case FINISHING ->
                new Acts(
                        List.of(),
                        Optional.empty(),
                        list(handOff(stream), Act.outline(Verb.RESET_KEY), copy(stream, Act.Weight.OUTLINE)));
        };
    }

    /** Whether closing the gate would end a recording that viewers see. */
    public static boolean cuts(LiveStream stream) {
        return stream.running().flatMap(Broadcast::activeSince).isPresent();
    }

    /** Every button, from left to right. */
    public Stream<Act> all() {
        return Stream.of(left.stream(), right.stream(), more.stream()).flatMap(s -> s);
    }

    public Optional<Act> find(Verb verb) {
        return all().filter(a -> a.verb() == verb).findFirst();
    }

    private static Acts beforeLive(LiveStream stream) {
        return new Acts(
                list(copy(stream, Act.Weight.PLAIN)),
                Optional.of(Act.outline(Verb.DISABLE)),
                list(handOff(stream), Act.outline(Verb.RESET_KEY)));
    }

    private static Acts live(LiveStream stream, Day day, List<Act> answer) {
        var left = new ArrayList<Act>();
        left.add(nextTalk(day, answer.isEmpty()));
        stream.running().flatMap(Broadcast::recordedAsset).ifPresent(_ -> left.add(Act.outline(Verb.MARK)));
        left.addAll(answer);
        return new Acts(
                List.copyOf(left),
                Optional.of(day.then() == Day.Then.BREAK ? Act.heldPlain(Verb.FINISH) : Act.held(Verb.FINISH)),
                list(
                        copy(stream, Act.Weight.OUTLINE),
                        handOff(stream),
                        Act.outline(Verb.RESET_KEY),
                        Act.held(Verb.COMPLETE),
                        Act.held(Verb.DISABLE)));
    }

    /** The likely next step by the agenda is plain; it calls once the next talk should have begun. */
    private static Act nextTalk(Day day, boolean mayCall) {
        return switch (day.then()) {
            case TALK -> Act.plain(Verb.NEXT_TALK);
            case TALK_IS_DUE -> mayCall ? Act.call(Verb.NEXT_TALK) : Act.plain(Verb.NEXT_TALK);
            case BREAK, NOT_KNOWN -> Act.outline(Verb.NEXT_TALK);
        };
    }

    /** Copying needs a key that is kept readable. */
    private static Object copy(LiveStream stream, Act.Weight weight) {
        return stream.key().readable().map(_ -> new Act(Verb.COPY_KEY, weight, false));
    }

    private static Object handOff(LiveStream stream) {
        return stream.key().readable().map(_ -> Act.outline(Verb.HAND_OFF));
    }

    private static List<Act> list(Object... acts) {
        return Stream.of(acts)
                .flatMap(a -> a instanceof Optional<?> maybe ? maybe.stream() : Stream.of(a))
                .map(Act.class::cast)
                .toList();
    }
}

package tallyboard.rtmp;

import java.util.Optional;
import java.util.Set;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.chunk.Controls;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.command.Command;
import tallyboard.rtmp.command.OfferedKey;
import tallyboard.rtmp.command.Replies;

/**
 * The server's side of publishing, as a table: what was said so far and what is said now give the answer. What is not
 * listed ends the session. The order between connect and publish varies among encoders, and several commands may arrive at
 * once.
 */
final class PublishConversation {
    private static final Set<String> APPS = Set.of("live", "app");
    private static final int CHUNK_SIZE = 4096;

    private sealed interface State {}

    private record Fresh() implements State {}

    private record Connected(Command.Connect connect, int streams) implements State {}

    private record Asking(int streamId, OfferedKey name) implements State {}

    private record Publishing(int streamId, OfferedKey name) implements State {}

    /** Unpublished on purpose; encoders still say one or two things before they go. */
    private record Left() implements State {}

    private record Closed() implements State {}

    private record Moment(State state, Command command) {}

    private State state = new Fresh();
    private int commandsInARow;
    private boolean canReconnect;

    Turn<Step> on(Command command) {
        if (tooMany()) {
            return end(Fault.TOO_MANY_COMMANDS);
        }
        return switch (new Moment(state, command)) {
            case Moment(Fresh _, Command.Connect connect) -> connect(connect);

            case Moment(Connected _, Command.Prepare prepare) -> Turn.say(Replies.done(prepare.transaction()));
            case Moment(Connected was, Command.CreateStream create)
            when was.streams() < Limits.STREAMS -> createStream(was, create);
            case Moment(Connected was, Command.Publish publish)
            when hasStream(was, publish.streamId()) -> ask(was.connect(), publish);
            case Moment(Connected _, Command.UnpublishName _) -> Turn.silent();
            case Moment(Connected _, Command.DeleteStream _) -> Turn.silent();
            case Moment(Connected _, Command.CloseStream _) -> Turn.silent();
            case Moment(Connected _, Command.Other other) -> answer(other);
            case Moment(Connected _, Command.Answer _) -> Turn.silent();

            case Moment(Publishing was, Command.UnpublishName it)
            when was.name().matches(it.name()) -> leave(was);
            case Moment(Publishing was, Command.DeleteStream it) when isMeant(was, it) -> leave(was);
            case Moment(Publishing was, Command.CloseStream it) when was.streamId() == it.streamId() -> leave(was);
            case Moment(Publishing _, Command.UnpublishName _) -> Turn.silent();
            case Moment(Publishing _, Command.DeleteStream _) -> Turn.silent();
            case Moment(Publishing _, Command.CloseStream _) -> Turn.silent();
            case Moment(Publishing _, Command.Prepare prepare) -> Turn.say(Replies.done(prepare.transaction()));
            case Moment(Publishing _, Command.Other other) -> answer(other);
            case Moment(Publishing _, Command.Answer _) -> Turn.silent();
            case Moment(Publishing _, Command.Publish it) ->
                end(Fault.PUBLISHED_TWICE, Replies.publishRefused(it.streamId()));

            case Moment(Left _, Command.Publish _) -> end(Fault.PUBLISHED_TWICE);
            case Moment(Left _, Command _) -> Turn.silent();

            case Moment(Connected _, Command.Play _) -> end(Fault.NOT_AN_ENCODER);
            default -> end(Fault.OUT_OF_ORDER);
        };
    }

    /** A message that is neither command nor media: harmless, if there are not too many. */
    Turn<Step> onOther() {
        return tooMany() ? end(Fault.TOO_MANY_COMMANDS) : Turn.silent();
    }

    /** Media of an accepted encoder; it also shows that the commands before it had a purpose. */
    Optional<Step> onMedia(Step media) {
        commandsInARow = 0;
        return Optional.of(media);
    }

    /** Media in any other state. */
    Turn<Step> onUnaskedMedia() {
        return state instanceof Left ? Turn.silent() : end(Fault.MEDIA_BEFORE_PUBLISH);
    }

    Turn<Step> accept() {
        var was = asking();
        state = new Publishing(was.streamId(), was.name());
        return Turn.say(
                Controls.userControl(Controls.STREAM_BEGIN, was.streamId()), Replies.publishStarted(was.streamId()));
    }

    Turn<Step> refuse() {
        return end(Fault.REFUSED, Replies.publishRefused(asking().streamId()));
    }

    /** Whether the encoder has said that it connects anew when it is asked to. */
    boolean canReconnect() {
        return canReconnect;
    }

    /** Says nothing to an encoder that would not understand it, or has nothing to go on with. */
    Turn<Step> askToReconnect(String why) {
        return canReconnect && isPublishing() ? Turn.say(Replies.reconnectRequested(why)) : Turn.silent();
    }

    boolean isAsking() {
        return state instanceof Asking;
    }

    boolean isPublishing() {
        return state instanceof Publishing;
    }

    private Turn<Step> connect(Command.Connect connect) {
        if (!APPS.contains(connect.address().app())) {
            return end(Fault.UNKNOWN_APP, Replies.notConnected(connect.transaction()));
        }
        state = new Connected(connect, 0);
        canReconnect = connect.enhanced().reconnects();
        return Turn.say(
                Controls.windowAckSize(Wire.USUAL_WINDOW),
                Controls.setPeerBandwidth(Wire.USUAL_WINDOW),
                Controls.setChunkSize(CHUNK_SIZE),
                Replies.connected(connect));
    }

    private Turn<Step> createStream(Connected was, Command.CreateStream create) {
        int streamId = was.streams() + 1;
        state = new Connected(was.connect(), streamId);
        return Turn.say(Replies.streamCreated(create.transaction(), streamId));
    }

    private Turn<Step> ask(Command.Connect connect, Command.Publish publish) {
        state = new Asking(publish.streamId(), publish.name());
        var found = connect.address().find(publish.name());
        return Turn.step(new Step.Admit(connect.address().app(), found, connect.encoder()));
    }

    private Turn<Step> leave(Publishing was) {
        state = new Left();
        return Turn.<Step>say(Replies.unpublished(was.streamId())).and(new Step.Unpublish());
    }

    private Turn<Step> end(Fault fault, Message... lastWords) {
        state = new Closed();
        return Turn.<Step>say(lastWords).and(new Step.End(fault));
    }

    private static Turn<Step> answer(Command.Other other) {
        return other.transaction() == 0 ? Turn.silent() : Turn.say(Replies.done(other.transaction()));
    }

    private static boolean hasStream(Connected was, int streamId) {
        return streamId >= 1 && streamId <= was.streams();
    }

    private static boolean isMeant(Publishing was, Command.DeleteStream it) {
        return it.streamId().isPresent()
                ? it.streamId().getAsInt() == was.streamId()
                : it.name().filter(was.name()::matches).isPresent();
    }

    private boolean tooMany() {
        return ++commandsInARow > Limits.COMMANDS_IN_A_ROW;
    }

    private Asking asking() {
        if (state instanceof Asking asking) {
            return asking;
        }
        throw new IllegalStateException("nobody asked to publish");
    }
}

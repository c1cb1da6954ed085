package tallyboard.rtmp;

import java.util.Optional;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.chunk.Controls;
import tallyboard.rtmp.command.Answer;
import tallyboard.rtmp.command.Requests;
import tallyboard.rtmp.command.Status;

/** The client's side of publishing, as a table: the wait for each answer in turn. What is not listed is read over. */
final class CallConversation {
    private static final int CHUNK_SIZE = 4096;
    private static final double CONNECT = 1;
    private static final double RELEASE = 2;
    private static final double ANNOUNCE = 3;
    private static final double CREATE = 4;
    private static final double PUBLISH = 5;
    private static final double UNPUBLISH = 6;
    private static final double DELETE = 7;
    private static final String STARTED = "NetStream.Publish.Start";

    private sealed interface State {}

    private record Connecting() implements State {}

    private record Creating() implements State {}

    private record Asking(int streamId) implements State {}

    private record Publishing(int streamId) implements State {}

    private record Left() implements State {}

    private record Moment(State state, Answer answer) {}

    private final PublishTarget target;
    private State state = new Connecting();

    CallConversation(PublishTarget target) {
        this.target = target;
    }

    /** The first words after the handshake. */
    Turn<ClientStep> greet() {
        return Turn.say(
                Controls.setChunkSize(CHUNK_SIZE),
                Requests.connect(CONNECT, target.app(), target.tcUrl(), target.encoder(), target.codecs()));
    }

    Turn<ClientStep> on(Answer answer) {
        return switch (new Moment(state, answer)) {
            case Moment(Connecting _, Answer.Result(double to, var _)) when to == CONNECT -> create();
            case Moment(Connecting _, Answer.Failure it) when it.transaction() == CONNECT -> refused(it.status());
            case Moment(Creating _, Answer.Result(double to, var id))
            when to == CREATE -> id.isPresent() ? publish(id.getAsInt()) : Turn.step(new ClientStep.End(Fault.ANSWER));
            case Moment(Creating _, Answer.Failure it) when it.transaction() == CREATE -> refused(it.status());
            case Moment(Asking was, Answer.Notice(var status))
            when status.code().equals(STARTED) -> started(was);
            case Moment(Asking _, Answer.Failure it) when it.transaction() == PUBLISH -> refused(it.status());
            case Moment(Left _, Answer _) -> Turn.silent();
            case Moment(State _, Answer.Notice(var status)) when status.isError() -> refused(status);
            default -> Turn.silent();
        };
    }

    /** The message stream to publish on; empty unless the server takes media now. */
    Optional<Integer> streamId() {
        return state instanceof Publishing(int streamId) ? Optional.of(streamId) : Optional.empty();
    }

    /** The intended end. Says nothing when there is nothing to end. */
    Turn<ClientStep> leave() {
        var farewell = streamId()
                .map(id -> Turn.<ClientStep>say(
                        Requests.unpublish(UNPUBLISH, target.key()), Requests.deleteStream(DELETE, id)))
                .orElseGet(Turn::silent);
        state = new Left();
        return farewell;
    }

    private Turn<ClientStep> create() {
        state = new Creating();
        return Turn.say(
                Requests.releaseStream(RELEASE, target.key()),
                Requests.announce(ANNOUNCE, target.key()),
                Requests.createStream(CREATE));
    }

    private Turn<ClientStep> publish(int streamId) {
        state = new Asking(streamId);
        return Turn.say(Requests.publish(PUBLISH, streamId, target.key()));
    }

    private Turn<ClientStep> started(Asking was) {
        state = new Publishing(was.streamId());
        return Turn.step(new ClientStep.Publishing());
    }

    private Turn<ClientStep> refused(Status status) {
        state = new Left();
        return Turn.step(new ClientStep.Refused(status.level(), status.code()));
    }
}

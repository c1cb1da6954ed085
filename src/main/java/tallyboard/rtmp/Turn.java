package tallyboard.rtmp;

import java.util.List;
import java.util.Optional;
import tallyboard.rtmp.chunk.Message;

/**
 * What a conversation makes of one thing said: answers to send, and perhaps a step to take.
 *
 * @param <S> the kind of step: a server's or a client's
 */
record Turn<S>(List<Message> replies, Optional<S> step) {
    static <S> Turn<S> silent() {
        return new Turn<>(List.of(), Optional.empty());
    }

    static <S> Turn<S> say(Message... replies) {
        return new Turn<>(List.of(replies), Optional.empty());
    }

    static <S> Turn<S> step(S step) {
        return new Turn<>(List.of(), Optional.of(step));
    }

    Turn<S> and(S step) {
        return new Turn<>(replies, Optional.of(step));
    }
}

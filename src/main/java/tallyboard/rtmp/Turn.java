package tallyboard.rtmp;

import java.util.List;
import java.util.Optional;
import tallyboard.rtmp.chunk.Message;

/** What a conversation makes of one thing said: answers to send, and perhaps a step to take. */
record Turn(List<Message> replies, Optional<Step> step) {
    static Turn silent() {
        return new Turn(List.of(), Optional.empty());
    }

    static Turn say(Message... replies) {
        return new Turn(List.of(replies), Optional.empty());
    }

    Turn and(Step step) {
        return new Turn(replies, Optional.of(step));
    }
}

package tallyboard.ui.event;

import java.nio.file.Path;
import java.util.Optional;
import tallyboard.agenda.event.EventFormat.Contents;
import tallyboard.agenda.event.Passphrase;
import tallyboard.agenda.event.UnusableEventException;
import tallyboard.desk.event.Events;
import tallyboard.ui.kit.Messages;

/**
 * What a look into a file found. A file that is none, or a passphrase that is the wrong one, is an answer and no failure.
 *
 * @param refusal why there is nothing, in a sentence; empty when there is something
 */
record Looked(Optional<Contents> contents, String refusal) {
    /** Blocks on the disk, and for about a second with a passphrase. */
    static Looked into(Events events, Path file, Optional<Passphrase> passphrase) {
        try {
            return new Looked(Optional.of(events.look(file, passphrase)), "");
        } catch (UnusableEventException e) {
            return new Looked(
                    Optional.empty(),
                    Messages.text("event.unusable." + e.reason().name()));
        }
    }
}

package tallyboard.store.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.agenda.event.EventFormat;
import tallyboard.agenda.event.Passphrase;
import tallyboard.agenda.event.UnusableEventException;
import tallyboard.agenda.event.UnusableEventException.Reason;
import tallyboard.store.json.EventJson;

/**
 * The event file, version 1. A border: whatever is missing in a file from outside, of another kind or out of its place
 * ends here. Holds nothing; callable from any thread.
 */
public final class EventFile implements EventFormat {
    private static final int VERSION = 1;

    @Override
    public byte[] write(Event event, Instant savedAt, Optional<Passphrase> passphrase) {
        var locked = passphrase.filter(_ -> event.keys().findAny().isPresent()).map(p -> KeyLock.seal(event, p));
        return EventJson.text(event, VERSION, savedAt, locked).getBytes(UTF_8);
    }

    @Override
    public Contents read(byte[] file, Optional<Passphrase> passphrase) throws UnusableEventException {
        if (file.length > LARGEST) {
            throw new UnusableEventException(Reason.TOO_LARGE);
        }
        var text = text(file);
        try {
            return contents(text, head(text), passphrase);
        } catch (RuntimeException _) {
            throw new UnusableEventException(Reason.BROKEN); // without what the file says
        }
    }

    private static Contents contents(String text, EventJson.Head head, Optional<Passphrase> passphrase)
            throws UnusableEventException {
        if (!head.isEvent()) {
            throw new UnusableEventException(Reason.NO_EVENT);
        }
        if (head.version() > VERSION) {
            throw new UnusableEventException(Reason.NEWER);
        }
        var event = EventJson.event(text);
        if (!isWhole(event)) {
            throw new UnusableEventException(Reason.BROKEN);
        }
        if (passphrase.isPresent() && head.locked().isPresent()) {
            event = KeyLock.open(event, head.locked().get(), passphrase.get());
        }
        return new Contents(
                event, head.savedAt(), head.locked().map(EventJson.Locked::keys).orElse(0));
    }

    private static String text(byte[] file) throws UnusableEventException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException _) {
            throw new UnusableEventException(Reason.NO_EVENT);
        }
    }

    private static EventJson.Head head(String text) throws UnusableEventException {
        try {
            return EventJson.head(text);
        } catch (JsonParseException | IllegalStateException _) {
            throw new UnusableEventException(Reason.NO_EVENT); // not JSON, or not an object
        }
    }

    private static boolean isWhole(Event event) {
        var tracks = event.tracks();
        var sessions = event.agenda().sessions();
        return tracks.stream().map(TrackPlan::id).distinct().count() == tracks.size()
                && sessions.stream().map(Session::id).distinct().count() == sessions.size();
    }
}

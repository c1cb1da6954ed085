package tallyboard.ui.keys;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import tallyboard.stream.Actor;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.key.KeyCard;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/**
 * What the key block says; nothing of the key but its last two characters.
 *
 * @param ending "ends 7f"
 * @param set when and by whom it was set, and where it was last used
 * @param seen how often it was copied and shown, or what an old key may still do
 * @param whyNotReadable empty when the key can be copied and shown
 * @param clipboard the countdown while it lies on the clipboard, else empty
 */
public record KeyWords(String ending, String set, String seen, String whyNotReadable, String clipboard) {
    /** A track without a stream has no key. */
    public static final KeyWords NONE = new KeyWords("", "", "", "", "");

    private static final Set<String> OURSELVES = Set.of(Actor.DESK.name(), Actor.API.name(), Actor.ENGINE.name());

    /** The mask: constant, whatever the key is. */
    public static final String MASK = "•••• •••• ••••";

    /** @param onClipboard how long the key lies there still, if it does */
    public static KeyWords of(LiveStream stream, Optional<Duration> onClipboard, ZoneId zone) {
        var key = stream.key();
        return new KeyWords(
                Messages.text("keys.ends", Discretion.now().ending(key.ending())),
                set(key, zone),
                seen(stream),
                key.readable().isPresent() ? "" : Messages.text("keys.notReadable"),
                onClipboard
                        .map(left -> Messages.text("keys.clipboard", Figures.clock(roundedUp(left))))
                        .orElse(""));
    }

    private static String set(KeyCard key, ZoneId zone) {
        var set = Messages.text("keys.set", Figures.time(key.setAt(), zone), by(key.setBy()));
        var waiting = key.uses().handedOffUnused();
        if (waiting.isPresent()) {
            return Messages.text(
                    "keys.set.handedOff", set, Figures.time(waiting.get().at(), zone));
        }
        return key.uses()
                .lastUsedAt()
                .map(at -> Messages.text(
                        "keys.set.used",
                        set,
                        Figures.time(at, zone),
                        key.uses().lastUsedFrom().map(Discretion.now()::address).orElse(Figures.DASH)))
                .orElseGet(() -> Messages.text("keys.set.unused", set));
    }

    private static String by(String name) {
        return OURSELVES.contains(name)
                ? Messages.text("keys.by." + name)
                : Discretion.now().person(name);
    }

    private static String seen(LiveStream stream) {
        var address = stream.broadcast()
                .map(Broadcast::encoder)
                .map(e -> Discretion.now().address(e.address()));
        if (stream.key().letFinish().isPresent()) {
            return Messages.text("keys.oldKey", address.orElse(Figures.DASH));
        }
        var uses = stream.key().uses();
        return Messages.text("keys.seen", uses.copied(), uses.shown());
    }

    /** A countdown says 0:30 when it begins and 0:01 before it ends. */
    static Duration roundedUp(Duration left) {
        return Duration.ofSeconds(left.plusMillis(999).toSeconds());
    }
}

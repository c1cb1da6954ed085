package tallyboard.store.json;

import java.util.Optional;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.StreamKey;

/** A {@link KeyCard} as JSON, without the key and its fingerprint: those have columns of their own. */
public final class KeyCardJson {
    private KeyCardJson() {}

    public static String text(KeyCard card) {
        return Fields.none()
                .with("ending", card.ending())
                .with("setAt", card.setAt())
                .with("setBy", card.setBy())
                .with("copied", card.uses().copied())
                .with("shown", card.uses().shown())
                .with("lastUsedAt", card.uses().lastUsedAt())
                .with("lastUsedFrom", card.uses().lastUsedFrom())
                .with("handedOffAt", card.uses().handedOff().map(HandOff::at))
                .with("handedOffWay", card.uses().handedOff().map(h -> h.way().name()))
                .with("handedOffTo", card.uses().handedOff().map(HandOff::to))
                .with("letFinish", card.letFinish().map(KeyFingerprint::hex))
                .toString();
    }

    private static Optional<HandOff> handOff(Fields fields) {
        return fields.maybeInstant("handedOffAt")
                .map(at -> new HandOff(
                        at,
                        HandOff.Way.valueOf(fields.text("handedOffWay")),
                        fields.maybeText("handedOffTo").orElse("")));
    }

    public static KeyCard card(String text, Optional<StreamKey> readable, KeyFingerprint fingerprint) {
        var fields = Fields.parse(text);
        return new KeyCard(
                readable,
                fingerprint,
                fields.text("ending"),
                fields.instant("setAt"),
                fields.text("setBy"),
                new KeyCard.Uses(
                        fields.whole("copied"),
                        fields.whole("shown"),
                        fields.maybeInstant("lastUsedAt"),
                        fields.maybeText("lastUsedFrom"),
                        handOff(fields)),
                fields.maybeText("letFinish").map(KeyFingerprint::new));
    }
}

package tallyboard.store.json;

import java.util.Optional;
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
                .with("letFinish", card.letFinish().map(KeyFingerprint::hex))
                .toString();
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
                        fields.maybeText("lastUsedFrom")),
                fields.maybeText("letFinish").map(KeyFingerprint::new));
    }
}

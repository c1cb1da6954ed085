package tallyboard.ui.schedule.preview;

import java.util.List;
import java.util.Optional;

/**
 * All that a preview says.
 *
 * @param source file, version, and how long the reading took
 * @param zones what is asked about the zone
 * @param action what the button that confirms says
 * @param after what comes after it
 */
public record PreviewWords(
        String source,
        List<Card> cards,
        List<RoomLine> rooms,
        List<Thing> things,
        Zones zones,
        String action,
        String after) {
    public PreviewWords {
        cards = List.copyOf(cards);
        rooms = List.copyOf(rooms);
        things = List.copyOf(things);
    }

    /** A figure with its caption and what belongs to it. */
    public record Card(String caption, String value, String detail) {}

    /** @param isGuess the match rests on the name alone where others have an id */
    public record RoomLine(String letter, String room, String matchedBy, boolean isGuess, int talks, String becomes) {}

    /** @param talks the titles behind it; may be empty */
    public record Thing(boolean isAttention, String sentence, List<String> talks) {
        public Thing {
            talks = List.copyOf(talks);
        }
    }

    /**
     * @param offered the likely ones first; empty when nothing is asked
     * @param chosen the one that was chosen
     */
    public record Zones(List<String> offered, Optional<String> chosen) {
        public static final Zones NOT_ASKED = new Zones(List.of(), Optional.empty());

        public Zones {
            offered = List.copyOf(offered);
        }

        public boolean isAsked() {
            return !offered.isEmpty();
        }
    }
}

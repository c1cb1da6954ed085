package tallyboard.agenda.read.ical;

import java.util.Arrays;
import java.util.Optional;
import tallyboard.agenda.read.text.Decoded;

/**
 * The lines of a calendar, unfolded, one after the other. A fold may stand in the middle of a character, so lines are put
 * together as bytes and decoded after; every line ending there is counts, and a fold is an ending with a blank or tab
 * behind it.
 */
final class Unfolding {
    private final byte[] file;
    private final byte[] line;
    private int length;
    private int at;
    private int number = 1;
    private boolean isRepaired;

    Unfolding(byte[] file) {
        this.file = file;
        this.line = new byte[file.length];
    }

    /** Whether bytes so far were read as Windows-1252 or characters were taken out. */
    boolean isRepaired() {
        return isRepaired;
    }

    /** The next line that has a colon; those that have none say nothing. */
    Optional<ContentLine> next() {
        while (at < file.length) {
            int first = number;
            gather();
            var decoded = Decoded.utf8(Arrays.copyOf(line, length));
            isRepaired |= decoded.isRepaired();
            var parsed = ContentLine.parse(decoded.text(), first);
            if (parsed.isPresent()) {
                return parsed;
            }
        }
        return Optional.empty();
    }

    private void gather() {
        length = 0;
        do {
            while (at < file.length && file[at] != '\n' && file[at] != '\r') {
                line[length++] = file[at++];
            }
            if (at < file.length) {
                at += file[at] == '\r' && at + 1 < file.length && file[at + 1] == '\n' ? 2 : 1;
                number++;
            }
        } while (isFold());
    }

    private boolean isFold() {
        boolean isFold = at < file.length && (file[at] == ' ' || file[at] == '\t');
        at += isFold ? 1 : 0;
        return isFold;
    }
}

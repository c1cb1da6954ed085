package tallyboard.ui.keys.handoff;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of a hand-off.
 *
 * @param to where the key went, to be noted; empty when it went nowhere for certain
 * @param sentence that says so
 * @param left what lies on the disk now and holds the key
 */
record Outcome(Optional<String> to, String sentence, Optional<Path> left) {
    static Outcome done(String to, String sentence) {
        return new Outcome(Optional.of(to), sentence, Optional.empty());
    }

    static Outcome written(Path file, String sentence) {
        return new Outcome(Optional.of(String.valueOf(file.getFileName())), sentence, Optional.of(file));
    }

    static Outcome problem(String sentence) {
        return new Outcome(Optional.empty(), sentence, Optional.empty());
    }
}

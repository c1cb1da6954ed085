package tallyboard.ui.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was typed: words that must all be there, in any order, in small letters or large. */
record Words(List<String> all) {
    static Words of(String typed) {
        return new Words(Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean areNone() {
        return all.isEmpty();
    }

    boolean areIn(String... texts) {
        var text = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return all.stream().allMatch(text::contains);
    }
}

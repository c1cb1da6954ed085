package tallyboard.media.hls;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What a viewer says when it asks for a playlist again.
 *
 * @param segment tell me once this one is there ({@code _HLS_msn})
 * @param part this one of it ({@code _HLS_part}); without it the whole segment
 * @param isDelta leave out what I know ({@code _HLS_skip})
 */
public record Reload(OptionalLong segment, OptionalLong part, boolean isDelta) {
    /** More digits than any playlist will ever count to. */
    private static final int MOST_DIGITS = 15;

    /** Whatever is there. */
    public static final Reload NOW = new Reload(OptionalLong.empty(), OptionalLong.empty(), false);

    /** The question is none that can be answered. */
    public static final class NonsenseException extends Exception {
        private static final long serialVersionUID = 1L;

        NonsenseException(String sentence) {
            super(sentence);
        }
    }

    /** @param query gives the value of a parameter */
    public static Reload of(Function<String, Optional<String>> query) throws NonsenseException {
        var segment = number(query, "_HLS_msn");
        var part = number(query, "_HLS_part");
        if (part.isPresent() && segment.isEmpty()) {
            throw new NonsenseException("_HLS_part needs _HLS_msn.");
        }
        var skip = query.apply("_HLS_skip").filter(word -> word.equals("YES") || word.equals("v2"));
        return new Reload(segment, part, skip.isPresent());
    }

    private static OptionalLong number(Function<String, Optional<String>> query, String name) throws NonsenseException {
        var text = query.apply(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.get().matches("[0-9]{1," + MOST_DIGITS + "}")) {
            throw new NonsenseException(name + " must be a whole number.");
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }
}

package tallyboard.stream.asset;

import java.util.Optional;
import tallyboard.media.slate.Slate;

/** The stills that can stand where an encoder is away. May be called from any thread. */
@FunctionalInterface
public interface Slates {
    /** The one of that name, or the built-in one where no name is given or nothing of that name can be shown. */
    Slate find(Optional<String> image);
}

package tallyboard.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/**
 * The settings while the program runs: what holds now, and the way to change it. A change is on disk before it holds, so
 * it may block; what is not worth a write of its own is only noted and kept at the end. Safe for several threads.
 */
public final class Choices implements AutoCloseable {
    /** Where the settings are kept. */
    @FunctionalInterface
    public interface Keeper {
        void save(Settings settings) throws IOException;
    }

    private final Keeper keeper;
    private Settings kept;
    private Settings current;

    /** @param kept what the keeper has */
    public Choices(Settings kept, Keeper keeper) {
        this.keeper = keeper;
        this.kept = kept;
        this.current = kept;
    }

    /** What the file holds, and back into the same file. */
    public static Choices of(SettingsFile file) {
        return new Choices(file.load(), file::save);
    }

    public synchronized Settings current() {
        return current;
    }

    /** Keeps the change, then lets it hold. When it cannot be kept, all is as before. */
    public synchronized void change(UnaryOperator<Settings> change) {
        keep(change.apply(current));
    }

    /** Lets the change hold now, without waiting for the disk; it is kept with the next one or at the end. */
    public synchronized void note(UnaryOperator<Settings> change) {
        current = change.apply(current);
    }

    private void keep(Settings fresh) {
        try {
            if (!fresh.equals(kept)) {
                keeper.save(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept = fresh;
        current = fresh;
    }

    @Override
    public synchronized void close() {
        keep(current);
    }
}

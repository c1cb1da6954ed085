package tallyboard.ui.log.page;

import java.util.List;
import java.util.function.Consumer;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.ui.kit.Background;
import tallyboard.ui.log.LogBook;
import tallyboard.ui.log.LogNames;

/** Reads the log backwards, piece by piece, and says it where it is read. FX thread. */
final class LogPieces {
    private static final int FIRST = 500;
    private static final int PIECE = 2000;

    private final LiveStreams streams;
    private final LogNames names;
    private final Background background;

    LogPieces(LiveStreams streams, LogNames names, Background background) {
        this.streams = streams;
        this.names = names;
        this.background = background;
    }

    /** The end of the log, and what streams are called. */
    record Newest(List<LiveStream> streams, LogBook book) {}

    /** Asks for the end of the log. */
    void newest(Consumer<Newest> answer, Consumer<Exception> problem) {
        var copy = names.copy();
        background.ask(
                () -> {
                    var all = streams.all();
                    all.forEach(copy::take);
                    var book = new LogBook(copy, Integer.MAX_VALUE);
                    streams.recentLog(FIRST).forEach(book::add);
                    return new Newest(all, book);
                },
                answer,
                problem);
    }

    /** Asks for the piece that ends before this fact. */
    void before(long id, Consumer<LogBook> answer, Consumer<Exception> problem) {
        var copy = names.copy();
        background.ask(
                () -> {
                    long after = Math.max(0, id - 1 - PIECE);
                    var book = new LogBook(copy, Integer.MAX_VALUE);
                    streams.log(after, (int) (id - 1 - after)).forEach(book::add);
                    return book;
                },
                answer,
                problem);
    }
}

package tallyboard.ui.rehearsal;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.stream.StreamId;

/** One simulated encoder: whose it is, and what it is doing. */
public final class EncoderRow {
    private final StreamId stream;
    private final ReadOnlyObjectWrapper<EncoderWords> words;

    EncoderRow(StreamId stream, EncoderWords words) {
        this.stream = stream;
        this.words = new ReadOnlyObjectWrapper<>(words);
    }

    /**
     * What the row says.
     *
     * @param isStopped it can be started
     * @param isSending it has a connection that can be dropped
     */
    public record EncoderWords(String letter, String room, String state, boolean isStopped, boolean isSending) {}

    public StreamId stream() {
        return stream;
    }

    public ReadOnlyObjectProperty<EncoderWords> words() {
        return words.getReadOnlyProperty();
    }

    void show(EncoderWords fresh) {
        words.set(fresh);
    }
}

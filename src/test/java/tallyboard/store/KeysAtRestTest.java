package tallyboard.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;

class KeysAtRestTest {
    private static final byte[] DATA_KEY = filled(1);
    private static final byte[] ANOTHER = filled(2);

    @TempDir
    Path temp;

    private static byte[] filled(int value) {
        var bytes = new byte[KeyCipher.DATA_KEY_BYTES];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void noFileHoldsAKeyInClearWhileOpenOrAfter() throws Exception {
        var keys = new ArrayList<StreamKey>();
        try (var database = open()) {
            var store = new SqliteStreamStore(database, new KeyCipher(DATA_KEY));
            var stream = Samples.full();
            for (var keeping : Keeping.values()) {
                for (int i = 0; i < 20; i++) {
                    var key = StreamKey.fresh(i % 2 == 0 ? StreamKey.Space.SHOW : StreamKey.Space.REHEARSAL);
                    keys.add(key);
                    store.save(Samples.of(stream.with(KeyCard.of(key, keeping, Samples.MORNING, "desk"))));
                }
            }
            assertTrue(filesIn(temp).size() >= 2, "the write-ahead log is there to be searched");
            assertNowhere(keys);
        }
        assertNowhere(keys);
    }

    private void assertNowhere(List<StreamKey> keys) throws IOException {
        for (var file : filesIn(temp)) {
            var content = new String(Files.readAllBytes(file), ISO_8859_1);
            for (var key : keys) {
                var digits = key.reveal().replace(StreamKey.REHEARSAL_MARK, "").replace("-", "");
                assertFalse(content.contains(key.reveal()), file.toString());
                assertFalse(content.contains(digits), file.toString());
                assertFalse(content.contains(new String(HexFormat.of().parseHex(digits), ISO_8859_1)), file.toString());
                assertFalse(content.contains(new String(key.reveal().getBytes(UTF_16LE), ISO_8859_1)), file.toString());
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void withAnotherDataKeyStreamsLoadWithoutReadableKeysAndOneLineSaysSo() throws Exception {
        var first = Samples.idle("Main hall");
        var second = Samples.idle("Room 2");
        save(DATA_KEY, first, second);

        var said = new ArrayList<String>();
        var loaded = listening(said, () -> load(ANOTHER));

        assertEquals(List.of(locked(first), locked(second)), loaded);
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().startsWith("2 stream keys cannot be read"), said.toString());
    }

    @Test
    void aKeyThatCannotBeReadSurvivesChangesUntilItsDataKeyIsBack() throws Exception {
        var stream = Samples.idle("Main hall");
        save(DATA_KEY, stream);
        var renamed = load(ANOTHER).getFirst().with(stream.settings().withTitle("Grand hall"));
        save(ANOTHER, renamed);
        assertEquals(List.of(stream.with(renamed.settings())), load(DATA_KEY));
    }

    @Test
    void aResetUnderANewDataKeyIsReadableAgain() throws Exception {
        var stream = Samples.idle("Main hall");
        save(DATA_KEY, stream);
        var fresh = stream.with(
                KeyCard.of(StreamKey.fresh(StreamKey.Space.SHOW), Keeping.READABLE, Samples.MORNING, "desk"));
        save(ANOTHER, fresh);
        assertEquals(List.of(fresh), load(ANOTHER));
    }

    @Test
    void eachSealingOfOneKeyLooksDifferent() {
        var cipher = new KeyCipher(DATA_KEY);
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        var stream = StreamId.fresh();
        assertFalse(Arrays.equals(cipher.seal(key, stream), cipher.seal(key, stream)));
    }

    @Test
    void aSealedKeyOpensOnlyForItsStreamAndUntouched() {
        var cipher = new KeyCipher(DATA_KEY);
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        var stream = StreamId.fresh();
        var sealed = cipher.seal(key, stream);
        assertEquals(Optional.of(key), cipher.open(sealed, stream));
        assertEquals(Optional.empty(), cipher.open(sealed, StreamId.fresh()));
        assertEquals(Optional.empty(), cipher.open(new byte[5], stream));
        assertEquals(Optional.empty(), cipher.open(Arrays.copyOf(sealed, 20), stream));
        for (int i = 0; i < sealed.length; i++) {
            var touched = sealed.clone();
            touched[i] ^= 1;
            assertEquals(Optional.empty(), cipher.open(touched, stream));
        }
    }

    private static LiveStream locked(LiveStream stream) {
        var key = stream.key();
        return stream.with(new KeyCard(
                Optional.empty(),
                key.fingerprint(),
                key.ending(),
                key.setAt(),
                key.setBy(),
                key.uses(),
                key.letFinish()));
    }

    private Database open() throws UnusableDatabaseException {
        return Database.open(temp.resolve("tallyboard.db"));
    }

    private void save(byte[] dataKey, LiveStream... streams) throws UnusableDatabaseException {
        try (var database = open()) {
            var store = new SqliteStreamStore(database, new KeyCipher(dataKey));
            for (var stream : streams) {
                store.save(Samples.of(stream));
            }
        }
    }

    private List<LiveStream> load(byte[] dataKey) throws UnusableDatabaseException {
        try (var database = open()) {
            return new SqliteStreamStore(database, new KeyCipher(dataKey))
                    .load()
                    .streams();
        }
    }

    /** What the room logs while it works. */
    private static <T> T listening(List<String> said, Callable<T> work) throws Exception {
        var logger = Logger.getLogger("tallyboard.store");
        var ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(MessageFormat.format(line.getMessage(), line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(ear);
        try {
            return work.call();
        } finally {
            logger.removeHandler(ear);
        }
    }
}

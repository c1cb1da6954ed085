package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A real disk that a test watches: before each step that changes a file it is asked, and may throw, wait or count. */
final class TestingDisk implements Disk {
    /** What a file is about to do: "open", "write", "truncate" or "force". */
    interface Watch {
        void before(Step step) throws IOException;
    }

    /** @param name of the file */
    record Step(String what, String name) {}

    private volatile Watch watch = _ -> {};
    private volatile OptionalLong free = OptionalLong.empty();

    /** Says from now on that so much is left. */
    void leave(long bytes) {
        free = OptionalLong.of(bytes);
    }

    @Override
    public OptionalLong freeBytes(Path folder) {
        return free;
    }

    void watch(Watch by) {
        watch = by;
    }

    /** Waits as a disk does, or as a test does that knows it will not be long. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public FileChannel open(Path path, OpenOption... options) throws IOException {
        var name = path.getFileName().toString();
        watch.before(new Step("open", name));
        return new Watched(FileChannel.open(path, options), name);
    }

    private final class Watched extends FileChannel {
        private final FileChannel file;
        private final String name;

        Watched(FileChannel file, String name) {
            this.file = file;
            this.name = name;
        }

        private FileChannel changing(String what) throws IOException {
            watch.before(new Step(what, name));
            return file;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return changing("write").write(source);
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
            return changing("write").write(sources, offset, length);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return changing("write").write(source, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            changing("truncate").truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            changing("force").force(metaData);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            return file.read(targets, offset, length);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
            return file.transferTo(position, count, target);
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
            return changing("write").transferFrom(source, position, count);
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
            return file.map(mode, position, size);
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return file.lock(position, size, shared);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}

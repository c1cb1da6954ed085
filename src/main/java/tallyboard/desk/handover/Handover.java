package tallyboard.desk.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.desk.handover.Delivery.Item;
import tallyboard.desk.takes.Takes;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;

/** Carries out a delivery. Runs on the caller's thread and blocks on the disk. */
public final class Handover {
    private static final System.Logger LOG = System.getLogger(Handover.class.getName());
    private static final String ENDING = ".mp4";

    private final Recordings recordings;
    private final Takes takes;

    public Handover(Recordings recordings, Takes takes) {
        this.recordings = recordings;
        this.takes = takes;
    }

    /** Watches and may stop it. */
    public interface Watcher {
        boolean goOn(Step step);
    }

    /**
     * How far it is.
     *
     * @param done bytes copied and read back so far
     * @param all bytes in all, each counted once to copy and once to read back
     * @param item the recording whose turn it is
     */
    public record Step(long done, long all, Item item) {}

    /** One file that was delivered and compared. */
    public record Delivered(Item item, int part, Path file, long bytes, String sha256) {}

    /** One recording that could not be delivered. */
    public record Failed(Item item, Trouble why) {}

    /**
     * How it went.
     *
     * @param folder the day's folder
     */
    public record Outcome(Path folder, List<Delivered> delivered, List<Failed> failed, boolean wasStopped) {
        /** The recordings of which every file was compared. */
        public List<AssetId> verified() {
            return delivered.stream()
                    .map(file -> file.item().take().asset())
                    .distinct()
                    .toList();
        }
    }

    /**
     * What a target means for a delivery.
     *
     * @param there how many recordings lie there already, as far as names and sizes tell
     * @param bytes what is still to be copied
     */
    public record Survey(TargetDisk disk, int there, long bytes) {}

    /** Looks at the target without writing anything. */
    public Survey survey(Delivery delivery, Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            throw new UndeliverableException(new Trouble.NoFolder(target));
        }
        var folder = target.resolve(delivery.day().toString());
        int there = 0;
        long bytes = 0;
        for (var item : delivery.items()) {
            long missing = 0;
            for (var file : files(item, folder)) {
                missing += file.isThere() ? 0 : size(file);
            }
            there += missing == 0 ? 1 : 0;
            bytes += missing;
        }
        return new Survey(TargetDisk.of(target), there, bytes);
    }

    /** @throws IOException when nothing could be begun: no folder, not enough room, a file too large for the disk */
    public Outcome run(Delivery delivery, Extras extras, Path target, Watcher watcher) throws IOException {
        var survey = survey(delivery, target);
        check(survey, delivery, target);
        var folder = Files.createDirectories(target.resolve(delivery.day().toString()));
        var copying = new Copying(2 * survey.bytes() + delivery.bytes() - survey.bytes(), watcher);
        var delivered = new ArrayList<Delivered>();
        var failed = new ArrayList<Failed>();
        for (var item : delivery.items()) {
            if (item.isDeleted() && !isThere(item, folder)) {
                continue;
            }
            try {
                var files = deliver(item, folder, copying);
                if (files.isEmpty()) {
                    return new Outcome(folder, delivered, failed, true);
                }
                delivered.addAll(files.get());
                takes.handedOver(item.take().asset());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "A recording could not be handed over", e);
                failed.add(new Failed(item, Trouble.of(e, target)));
            }
        }
        new IndexFiles(delivery, delivered, failed).write(folder, extras);
        LOG.log(
                System.Logger.Level.INFO,
                "Handed over {0} files of {1}, {2} failed",
                delivered.size(),
                delivery.day(),
                failed.size());
        return new Outcome(folder, delivered, failed, false);
    }

    private static void check(Survey survey, Delivery delivery, Path target) throws IOException {
        if (survey.disk().free() < survey.bytes()) {
            throw new UndeliverableException(
                    new Trouble.NoRoom(survey.bytes(), survey.disk().free(), target));
        }
        for (var item : delivery.items()) {
            if (item.asset().media().bytes() > survey.disk().largestFile()
                    && item.asset().media().parts() == 1) {
                throw new UndeliverableException(
                        new Trouble.TooLarge(item.planned().title(), target));
            }
        }
    }

    /** The files of one recording; empty when stopped. */
    private Optional<List<Delivered>> deliver(Item item, Path folder, Copying copying) throws IOException {
        var files = files(item, folder);
        if (files.isEmpty()) {
            throw new UndeliverableException(new Trouble.SourceGone()); // it was never read
        }
        var delivered = new ArrayList<Delivered>();
        for (var file : files) {
            Files.createDirectories(file.target().getParent());
            if (!copying.deliver(item, file)) {
                return Optional.empty();
            }
            delivered.add(new Delivered(
                    item, file.part(), folder.relativize(file.target()), Files.size(file.target()), file.sha256()));
        }
        return Optional.of(delivered);
    }

    private boolean isThere(Item item, Path folder) throws IOException {
        for (var file : files(item, folder)) {
            if (!file.isThere()) {
                return false;
            }
        }
        return true;
    }

    private static long size(Copying.Job file) throws IOException {
        return file.source().isPresent() ? Files.size(file.source().get()) : 0;
    }

    private List<Copying.Job> files(Item item, Path folder) {
        var sums = item.take().custody().check().orElseThrow().sha256();
        var files = new ArrayList<Copying.Job>();
        for (int part = 1; part <= sums.size(); part++) {
            var source = recordings.file(item.take().asset(), part);
            var name = part == 1 ? item.name() : item.name() + "-part" + part;
            var target = folder.resolve(item.folder()).resolve(name + ENDING);
            files.add(new Copying.Job(source, target, part, sums.get(part - 1)));
        }
        return files;
    }
}

package tallyboard.desk.handover;

/**
 * What lies beside the copies.
 *
 * @param hasLists {@code index.csv} and {@code index.json}
 * @param hasChecksums {@code SHA256SUMS}, which {@code sha256sum -c} reads
 * @param hasChapters the marks of each talk as a text of times
 */
public record Extras(boolean hasLists, boolean hasChecksums, boolean hasChapters) {
    public static final Extras ALL = new Extras(true, true, true);
}

package tallyboard.desk.handover;

/**
 * How delivered files are called.
 *
 * @param template with places such as {@code {title}}
 * @param longestBytes of a name in UTF-8, without the number of a part and the ending
 */
public record Naming(String template, int longestBytes) {
    /** Common file systems take names of 255 bytes; the number of a part and the ending come on top. */
    private static final int LONGEST = 200;

    public static final Naming USUAL = new Naming("{day}-{start}-{room}-{code}-{title}", LONGEST);

    public Naming named(String other) {
        return new Naming(other, longestBytes);
    }

    /** The same template where no name may be longer than so many bytes. */
    Naming within(int most) {
        return new Naming(template, Math.min(longestBytes, most));
    }
}

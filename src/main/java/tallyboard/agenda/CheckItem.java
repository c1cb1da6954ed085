package tallyboard.agenda;

/** Something that the producer wants to have done before the rooms open. */
public record CheckItem(String text, boolean isTicked) {
    public CheckItem ticked(boolean is) {
        return new CheckItem(text, is);
    }

    public CheckItem named(String other) {
        return new CheckItem(other, isTicked);
    }
}

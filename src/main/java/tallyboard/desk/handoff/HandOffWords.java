package tallyboard.desk.handoff;

/** The words that stand on what is handed out, in the language of the desk. */
@FunctionalInterface
public interface HandOffWords {
    /**
     * The sentence of that name.
     *
     * @param filling what stands in its places
     */
    String say(String name, Object... filling);
}

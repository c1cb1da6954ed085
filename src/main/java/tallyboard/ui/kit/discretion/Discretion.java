package tallyboard.ui.kit.discretion;

import tallyboard.ui.kit.Messages;

/**
 * How much is said of addresses, folders, encoders, people and keys: all of it, or in presenter-safe mode only that there is something.
 * Every sentence on screen that could name one of them asks here, so there is nothing on screen to uncover.
 */
public enum Discretion {
    OPEN,
    PRESENTER_SAFE;

    private static volatile Discretion now = OPEN;

    /** What holds for sentences that are said now. Any thread. */
    public static Discretion now() {
        return now;
    }

    /** From now on sentences are said so; whoever switches it has the others said anew. FX thread. */
    public static void hold(Discretion wanted) {
        now = wanted;
    }

    public boolean isSafe() {
        return this == PRESENTER_SAFE;
    }

    /** The address of an encoder, of the ingest or of a page. */
    public String address(String address) {
        return hide(address, "safe.address");
    }

    /** What an encoder calls itself. */
    public String encoder(String product) {
        return hide(product, "safe.encoder");
    }

    /** Who did something. */
    public String person(String name) {
        return hide(name, "safe.person");
    }

    /** The last two characters of a key. */
    public String ending(String lastTwo) {
        return hide(lastTwo, "safe.ending");
    }

    /** Where something lies on this computer. */
    public String folder(String path) {
        return hide(path, "safe.folder");
    }

    /** What a script calls itself by. */
    public String token(String id) {
        return hide(id, "safe.token");
    }

    /** Where a schedule came from: an address is one, the name of a file is not. */
    public String source(String name) {
        return name.contains("://") ? hide(name, "safe.address") : name;
    }

    private String hide(String text, String instead) {
        return this == OPEN || text.isEmpty() ? text : Messages.text(instead);
    }
}

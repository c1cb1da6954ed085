package tallyboard.agenda.event;

import java.util.Arrays;

/** What opens the keys of an event file. Its text form is a mask; close it when it has done its work, which wipes it. */
public final class Passphrase implements AutoCloseable {
    /** The least that is taken for a new file. */
    public static final int LEAST_LENGTH = 10;

    private final char[] secret;

    /** Takes the characters over; they are wiped with it. */
    public Passphrase(char[] secret) {
        this.secret = secret;
    }

    public static Passphrase of(CharSequence typed) {
        var secret = new char[typed.length()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = typed.charAt(i);
        }
        return new Passphrase(secret);
    }

    public int length() {
        return secret.length;
    }

    public boolean matches(Passphrase other) {
        return Arrays.equals(secret, other.secret);
    }

    /** The characters themselves, not a copy. Only for making a key from them. */
    public char[] reveal() {
        return secret;
    }

    @Override
    public void close() {
        Arrays.fill(secret, '\0');
    }

    @Override
    public String toString() {
        return "passphrase(••••)";
    }
}

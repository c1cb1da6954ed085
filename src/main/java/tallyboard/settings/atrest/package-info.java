/**
 * Where the data key lies under which the stream keys are encrypted: in the key store of the operating system, under a
 * passphrase, or in a file that only this user can read. Moving it writes it to the new place and reads it back before it
 * is taken from the old one, so that no moment is without it.
 *
 * <p>The key stores are reached by the programs that the systems ship for it ({@code secret-tool}, {@code security},
 * PowerShell's DPAPI), which needs no library and no native code of ours for something that is asked once at a start. The
 * secret goes through standard input and output and is never on a command line.
 *
 * <p>Where the kept key cannot be had, nothing is made anew: that would lock every stream key away for good.
 */
package tallyboard.settings.atrest;

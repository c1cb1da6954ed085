/**
 * Keeps the recording ledger: which recording holds which session, its marks, and whether its file is sound.
 *
 * <p>Uses {@code stream} and {@code agenda}. Hears what the engine announces and acts on it on a thread of its own, never
 * under the engine's lock; files are read on a second one, because that takes minutes. The ledger follows the engine and
 * never decides for it: a recording that could not be attributed is in the ledger without a session.
 */
package tallyboard.desk.takes;

/**
 * SQLite behind the ports: streams, keys, assets, the event log and the conference, in one database file.
 *
 * <p>Uses {@code stream} and {@code agenda}; runs on the caller's thread, usually under the engine's lock. Plain JDBC over
 * one connection: what is looked up or constrained has a column, a nested value nobody queries is JSON. Every save is one
 * transaction and on disk when it returns (WAL, {@code synchronous=FULL}), because a command is announced right after.
 *
 * <p>A stream key is stored only as its fingerprint and, where it stays readable, encrypted with a data key that lives in
 * another file: a copy of the database alone gives no key away.
 */
package tallyboard.store;

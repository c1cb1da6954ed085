/**
 * Benches: programs that measure and print, started by {@code packaging/bench} and by nothing else. No test here, because a
 * time that is a promise on one computer is a failure on another that is busy.
 */
package tallyboard.bench;

/**
 * Mux's JSON, and what another Tallyboard adds to it, read into the values of {@code stream} and written from them.
 *
 * <p>Pure: no socket, thread or clock. Answers come from outside, so what has not the type that Mux documents counts as
 * missing and never fails a look; what is missing keeps what the look before knew, or Mux's default.
 */
package tallyboard.mux.json;

/**
 * {@code /system/v1/signing-keys}, as Mux has it. Uses {@code stream}; runs on the thread of the request.
 *
 * <p>The private half of a key stands in the one answer that makes it and is kept nowhere.
 */
package tallyboard.api.signing;

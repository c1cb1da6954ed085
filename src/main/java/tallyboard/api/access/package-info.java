/**
 * Tokens beside the one of the data folder: {@code /tallyboard/v1/tokens}, for the bearer of that one alone.
 *
 * <p>Uses {@code stream}; runs on the thread of the request.
 */
package tallyboard.api.access;

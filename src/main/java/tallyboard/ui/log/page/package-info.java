/**
 * The page of the event log: the whole of it, sifted, searched, one line in full, and written into files.
 *
 * <p>FX thread. The log is read backwards in pieces, through {@code Background}, as far as somebody looks or searches: fifty
 * thousand facts must not be in the way of opening the page. Sentences are made where the pieces are read.
 */
package tallyboard.ui.log.page;

/**
 * Files over HTTP: a whole one or a single range of it, while it may still grow.
 *
 * <p>Uses {@code api.http}; runs on the thread of the request.
 */
package tallyboard.api.file;

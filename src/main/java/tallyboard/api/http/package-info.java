/**
 * HTTP without a subject: the table of routes, requests and answers, and the border at which
 * failures are caught.
 *
 * <p>Runs on the virtual thread of the request. Jetty's core handlers are used directly, without servlets: what we need
 * of HTTP is small, and each rule of it (which method, which body) stands here in a class of its own.
 */
package tallyboard.api.http;

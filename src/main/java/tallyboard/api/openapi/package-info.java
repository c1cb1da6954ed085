/**
 * {@code /openapi.json}: what management answers, for programs that read such descriptions.
 *
 * <p>Made from the table of routes and one line of text for each, {@code routes.txt}; a test sees to it that no route is
 * without its line and no line without its route.
 */
package tallyboard.api.openapi;

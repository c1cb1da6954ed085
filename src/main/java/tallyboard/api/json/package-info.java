/**
 * JSON objects read and written field by field: what is absent is left out, and what has the wrong type is named.
 *
 * <p>Uses Gson's tree and nothing that binds classes: the shape of every answer is Mux's promise or ours and stands in
 * code that can be read beside the reference. Runs on the thread of the request.
 */
package tallyboard.api.json;

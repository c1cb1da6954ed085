/**
 * The bundled clips: read once into memory, then looped without a seam.
 *
 * <p>Uses {@code rtmp} for the tags of an FLV file. Immutable values, any thread.
 */
package tallyboard.rehearsal.clip;

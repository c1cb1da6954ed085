/**
 * The nested values of streams and assets as JSON text, field by field and by hand, and moments as text that sorts.
 *
 * <p>Pure. By hand, because what lies on a disk must not change when a record's field is renamed: the names here are the
 * stored ones. Reading takes an absent optional field as absence, so that an older text stays readable.
 */
package tallyboard.store.json;

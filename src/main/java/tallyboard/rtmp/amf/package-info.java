/**
 * AMF0 values as plain records, read within bounds and written back.
 *
 * <p>AMF3, typed objects and references are refused: readers that build application classes from names on the wire are
 * where servers of this family were taken over.
 */
package tallyboard.rtmp.amf;

/**
 * Tokens by which other programs reach the engine, and what each may do.
 *
 * <p>Values and one port. Of a token's secret only a hash is kept; it holds too many random bits to be searched for.
 */
package tallyboard.stream.access;

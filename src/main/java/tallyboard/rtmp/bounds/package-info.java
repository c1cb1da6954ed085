/** Where the language ends: every limit with its reason, and every fault a session can die of. */
package tallyboard.rtmp.bounds;

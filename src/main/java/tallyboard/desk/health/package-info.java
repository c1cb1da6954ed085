/**
 * What is wrong with what arrives, by name.
 *
 * <p>Pure: fed with what is measured and with the time, twice a second, by one thread; nothing waits and nothing is stored.
 * Each cause is a small machine that sets after its time and clears after good time, so that a headline never flickers. A
 * cause is a value without words; what it is called and what helps is said where it is read. What is not measured is no cause.
 */
package tallyboard.desk.health;

/**
 * Who sends, and who tried to: the known encoders, what an encoder is compared with them, and the attempts that were refused.
 *
 * <p>{@link tallyboard.desk.encoders.KnownEncoders} is callable from any thread and has one timer; the rest are values and
 * pure rules. An encoder is known by its address first: at the door most programs give the same name, and many a room has
 * the same program as the next one. The name decides where several are known at one address.
 */
package tallyboard.desk.encoders;

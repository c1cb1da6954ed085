/**
 * The certificate with which encoders are answered by RTMPS: one of our own making, or the user's.
 *
 * <p>Ours is made by the {@code keytool} of the Java runtime that runs us, which is in every image of it: the JDK has no
 * public way to make one, and a library for this single certificate would weigh ten megabytes. Its password goes through
 * the environment, the file it makes is read and deleted, and what is kept is a chain and a key as PEM that only the user
 * can read.
 */
package tallyboard.settings.tls;

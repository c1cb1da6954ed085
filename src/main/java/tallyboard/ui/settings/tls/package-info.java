/**
 * The encrypted way in for encoders, as the settings show it: on or off, the address to type, the certificate by its
 * fingerprint, and the user's own files in place of it.
 *
 * <p>Uses {@code settings} and {@code ui.kit}; FX thread. The key of a certificate is never in it, only the path to it.
 */
package tallyboard.ui.settings.tls;

/**
 * What viewers see and recordings have while an encoder is away, on the page of the settings. FX thread.
 *
 * <p>Chosen for all tracks at once, since a producer thinks of it once for an event; each stream keeps it for itself, so that
 * the API may set it otherwise for one.
 */
package tallyboard.ui.settings.absence;

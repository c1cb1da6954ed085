/**
 * The first setup: four short steps before the desk opens for the first time, each of which can be passed over.
 *
 * <p>Uses {@code settings}, {@code desk} and the parts of {@code ui.settings} and {@code ui.schedule.preview}, which stand in
 * the desk as well: nothing can be chosen here that cannot be changed later. FX thread. It asks for no account, shows no key,
 * and sends nothing.
 */
package tallyboard.ui.setup;

/**
 * What presenter-safe mode leaves unsaid: addresses, names of encoders and of people, and the last characters of keys.
 *
 * <p>Any thread. It is one switch for the whole program, as the language is, because it must hold for every sentence wherever it
 * is made: a part that had to be told could be forgotten. It hides words where they are composed, not where they are drawn, so
 * that texts for screen readers, tooltips and what lies in a list out of sight hold nothing either. Files that are written are
 * whole. Names of rooms, talks and speakers are public and stay.
 */
package tallyboard.ui.kit.discretion;

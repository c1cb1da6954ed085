package tallyboard.media;

import java.time.Duration;

/**
 * A place where media is missing.
 *
 * @param at media time of the output at which the gap lies
 * @param lost how long nothing came, as the caller measured it
 * @param style what stands there
 */
public record Gap(Duration at, Duration lost, GapStyle style) {}

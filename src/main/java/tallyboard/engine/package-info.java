/**
 * The embedded engine: decides what is allowed and what a stream becomes, for every command, every encoder and every
 * moment that passes.
 *
 * <p>Uses {@code stream} and {@code media}. Callable from any thread; all state is guarded by the one lock in
 * {@link tallyboard.engine.EmbeddedEngine}, readers get immutable records without it. Everything that changes goes the
 * same way, a {@link tallyboard.engine.Step}: on disk first, in memory second, then its effects (a cut encoder comes back
 * at once, so the rule that refuses it must stand), announced last.
 *
 * <p>Frames never take that lock. An admitted encoder holds a {@link tallyboard.engine.onair.LivePublication}, which feeds
 * the {@link tallyboard.engine.onair.OnAir} of its broadcast under a lock of its own; locks are always taken in the order engine,
 * then media. Time is a clock that is handed in and a {@code tick} that somebody calls a few times a second.
 */
package tallyboard.engine;

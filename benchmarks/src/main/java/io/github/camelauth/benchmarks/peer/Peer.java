package io.github.camelauth.benchmarks.peer;

/** One account of one contender. Thread-safe. */
@FunctionalInterface
public interface Peer extends AutoCloseable {

    /**
     * A credential that can be sent now; waits for one where there is none.
     *
     * @throws Exception the contender's own, when there is none to be had
     */
    Object credential() throws Exception;

    @Override
    default void close() {}
}

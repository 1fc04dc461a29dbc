package io.github.camelauth.benchmarks.peer;

import java.io.IOException;

/** Calls an API with a credential, as one contender does it. Thread-safe. */
public interface ApiCaller extends AutoCloseable {

    /** The header that names a call. */
    String CALL = "X-Call";

    /** Gets the first token, without a call. */
    void prepare() throws IOException;

    /**
     * One call.
     *
     * @return the status that came in the end
     */
    int call(String name) throws IOException;

    @Override
    void close();

    /** Makes one. */
    @FunctionalInterface
    interface Maker {

        /** One for this API. */
        ApiCaller make(String origin, Rules rules);
    }
}

package io.github.camelauth.store;

import java.io.IOException;

/** Work on files that gives something. */
@FunctionalInterface
interface IoCall<T> {
    T run() throws IOException;
}

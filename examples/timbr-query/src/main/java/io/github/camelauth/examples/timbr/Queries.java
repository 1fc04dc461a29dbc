package io.github.camelauth.examples.timbr;

/** Counts the queries and their answers. */
final class Queries {

    private int asked;
    private int answered;

    synchronized void end() {
        asked++;
    }

    synchronized void answer() {
        answered++;
    }

    synchronized int asked() {
        return asked;
    }

    synchronized int answered() {
        return answered;
    }
}

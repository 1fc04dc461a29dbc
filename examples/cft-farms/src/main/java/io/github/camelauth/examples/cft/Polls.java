package io.github.camelauth.examples.cft;

/** Counts the calls for farms and their answers. */
final class Polls {

    private int asked;
    private int answered;

    /** Gives how many there were. */
    synchronized int end() {
        asked++;
        return asked;
    }

    synchronized void answer() {
        answered++;
    }

    synchronized int answered() {
        return answered;
    }
}

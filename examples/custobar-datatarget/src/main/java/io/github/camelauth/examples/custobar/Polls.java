package io.github.camelauth.examples.custobar;

/** Counts what became of the polls. */
final class Polls {

    private int delivered;
    private int repeated;
    private int failed;

    synchronized void delivered(boolean onlyByRepeating) {
        delivered++;
        repeated += onlyByRepeating ? 1 : 0;
    }

    synchronized void failed() {
        failed++;
    }

    synchronized int delivered() {
        return delivered;
    }

    /** Those of the delivered that were asked more than once. */
    synchronized int repeated() {
        return repeated;
    }

    /** Whether there were polls and not one came through. */
    synchronized boolean allFailed() {
        return failed > 0 && delivered == 0;
    }
}

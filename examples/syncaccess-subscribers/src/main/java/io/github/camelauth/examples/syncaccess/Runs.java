package io.github.camelauth.examples.syncaccess;

/** Counts the runs, from 1, and what became of them. */
final class Runs {

    private int ended;
    private int good;
    private int rows;

    /** The number of the run that is on. */
    synchronized int current() {
        return ended + 1;
    }

    synchronized void succeeded(int rowsWritten) {
        good++;
        rows += rowsWritten;
    }

    /** Gives the number of the run that this was. */
    synchronized int end() {
        return ++ended;
    }

    /** All rows of all runs. */
    synchronized int rows() {
        return rows;
    }

    /** Whether there were runs and not one came through. */
    synchronized boolean allFailed() {
        return ended > 0 && good == 0;
    }
}

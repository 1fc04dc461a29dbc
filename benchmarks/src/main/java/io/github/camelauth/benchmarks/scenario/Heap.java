package io.github.camelauth.benchmarks.scenario;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/** What something keeps in memory, and which threads it keeps. */
record Heap(long bytes, int threads) {

    private static final int COLLECTIONS = 4;
    private static final int FEW = 200;

    /** What is reachable more than before, once so many are made; a few were made first, for what is loaded once. */
    static Heap of(int size, Maker maker) throws Exception {
        maker.make(FEW);
        long before = used();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        Object made = maker.make(size);
        int threadsAfter = ManagementFactory.getThreadMXBean().getThreadCount();
        Heap heap = new Heap(used() - before, threadsAfter - threads);
        Reference.reachabilityFence(made);
        return heap;
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Makes so many accounts. */
    @FunctionalInterface
    interface Maker {

        /** What keeps all of them reachable. */
        Object make(int size) throws Exception;
    }
}

package io.github.camelauth.store;

import io.github.camelauth.token.store.StoreKey;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What a child JVM of the tests runs. Arguments: {@code increment FOLDER STORES TIMES}, {@code hold FILE} or {@code try FILE}. */
final class StoreProcess {

    static final StoreKey KEY = Records.key("shared");

    private StoreProcess() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "hold" -> hold(Path.of(args[1]));
            case "try" -> tryLock(Path.of(args[1]));
            default ->
                increment(StoreFolder.in(Path.of(args[1])), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        }
    }

    /** Prints each version once it is stored. One thread per store. */
    private static void increment(StoreFolder files, int stores, int times) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < stores; i++) {
            FileTokenStore store = files.store();
            Thread thread = new Thread(() -> {
                for (int done = 0; done < times; done++) {
                    System.out.println(Records.increment(store, KEY));
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void hold(Path file) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock();
            System.out.println("locked");
            System.in.read();
        }
    }

    private static void tryLock(Path file) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            System.out.println(channel.tryLock() == null ? "busy" : "free");
        }
    }
}

package io.github.camelauth.checkfront;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.testsupport.TestApp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;

/**
 * What a child JVM of {@link CheckfrontFleetTest} runs: 50 threads that poll by the hook. Arguments: base URL, path to poll,
 * folder of the store. Each line that it reads is a number of seconds: its time moves on by that, all threads poll, and it
 * prints how many polls failed.
 */
final class CheckfrontFleetProcess {

    static final String READY = "ready";
    static final int THREADS = 50;
    private static final int POLLS = 3;

    private CheckfrontFleetProcess() {}

    static String failures(int count) {
        return count + " failed";
    }

    public static void main(String[] args) throws Exception {
        SimulatorClock clock = SimulatorClock.ticking();
        TestApp app = new TestApp("checkfront-auth")
                .clock(clock)
                .options(
                        "baseUrl",
                        args[0],
                        "consumerKey",
                        CheckfrontSimulator.DEFAULT_CONSUMER_KEY,
                        "consumerSecret",
                        CheckfrontSimulator.DEFAULT_CONSUMER_SECRET)
                .bean("store", CheckfrontApp.store(clock, args[2]))
                .routes(
                        routes -> routes.from("direct:poll")
                                .to(
                                        args[0] + args[1]
                                                + "?connectionsPerRoute=50&maxTotalConnections=50&httpClientConfigurer=#checkfrontAuth"))
                .start();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        System.out.println(READY);
        rounds(app, clock, threads);
        System.exit(0);
    }

    private static void rounds(TestApp app, SimulatorClock clock, ExecutorService threads)
            throws IOException, InterruptedException, java.util.concurrent.ExecutionException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String seconds = input.readLine(); seconds != null; seconds = input.readLine()) {
            clock.advance(Duration.ofSeconds(Long.parseLong(seconds)));
            app.tick();
            List<Callable<Integer>> polls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                polls.add(() -> failed(app));
            }
            int failures = 0;
            for (Future<Integer> poll : threads.invokeAll(polls, 2, TimeUnit.MINUTES)) {
                failures += poll.get();
            }
            System.out.println(failures(failures));
        }
    }

    private static int failed(TestApp app) {
        int failures = 0;
        for (int poll = 0; poll < POLLS; poll++) {
            Exchange done = app.send("direct:poll");
            if (done.getException() != null) {
                failures++;
                System.out.println(done.getException());
            }
        }
        return failures;
    }
}

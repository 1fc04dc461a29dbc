package io.github.camelauth.examples.syncaccess;

import io.github.camelauth.examples.support.Facts;
import io.github.camelauth.examples.support.Folders;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.SyncaccessSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A simulator in this process, whose clock goes on by a day between two runs. In the first start the vendor has nobody new
 * once, and is in trouble at the last run; the second start shows that nobody was lost by that.
 */
final class DemoTarget implements Target {

    private static final int STARTS = 2;
    private static final int RUNS_OF_A_START = 3;

    /** The engine looks at the clock every 100 ms: a call right after a jump is rejected, and replayed by the hook. */
    private static final int REJECTED = 401;

    private final Settings settings;
    private final SignUps signUps;
    private final SyncaccessSimulator syncaccess;
    private final Path folder;

    private DemoTarget(Settings settings, SignUps signUps, SyncaccessSimulator syncaccess) throws IOException {
        this.settings = settings;
        this.signUps = signUps;
        this.syncaccess = syncaccess;
        this.folder = Files.createTempDirectory("syncaccess-subscribers-demo");
    }

    static DemoTarget start(Settings settings) throws IOException {
        SignUps signUps = new SignUps();
        SyncaccessSimulator syncaccess =
                SyncaccessSimulator.builder().subscribers(signUps.all()).start();
        syncaccess.clock().set(SignUps.FIRST_RUN);
        return new DemoTarget(settings, signUps, syncaccess);
    }

    @Override
    public String description() {
        return "demo: a simulator in this process, no account needed; a day passes from run to run";
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(Map.of("syncaccess.cron", "0/2 * * * * ?"));
        properties.putAll(settings.toProperties());
        properties.put("syncaccess.runs", Integer.toString(RUNS_OF_A_START));
        properties.put("syncaccess.base-url", syncaccess.baseUrl());
        properties.put("syncaccess.username", SyncaccessSimulator.DEFAULT_USERNAME);
        properties.put("syncaccess.password", SyncaccessSimulator.DEFAULT_PASSWORD);
        properties.put("syncaccess.directory", folder.toString());
        properties.put("syncaccess.state-file", folder.resolve("state.json").toString());
        return properties;
    }

    @Override
    public Clock clock() {
        return syncaccess.clock();
    }

    @Override
    public int starts() {
        return STARTS;
    }

    @Override
    public void ran(int run) {
        syncaccess.changeSubscribers(signUps.after(run, syncaccess.clock().instant()));
        SignUps.troubleAfter(run).ifPresent(fault -> syncaccess.failAt(syncaccess.subscribersPath(), fault));
        syncaccess.clock().advance(Duration.ofDays(1));
    }

    @Override
    public boolean farewell(Runs runs, PrintStream out) throws IOException {
        boolean everybodyOnce = runs.rows() == signUps.all().size() && usersInFiles() == runs.rows();
        out.println(new Facts("What the simulator saw")
                .line("extracts", "answered with HTTP " + statuses())
                .line("accounts there", signUps.all().size())
                .line(
                        "rows in the files",
                        runs.rows() + (everybodyOnce ? ", each account once" : " (NOT each account once)"))
                .end("Stopped. The demo left nothing behind."));
        return everybodyOnce;
    }

    private String statuses() {
        return syncaccess.journal().to(syncaccess.subscribersPath()).stream()
                .map(RequestRecord::status)
                .filter(status -> status != REJECTED)
                .map(status -> Integer.toString(status))
                .collect(Collectors.joining(", "));
    }

    /** How many of the accounts are in the files, whatever their format. */
    private long usersInFiles() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "subscribers-*")) {
            for (Path file : files) {
                text.append(Files.readString(file));
            }
        }
        return signUps.all().stream()
                .filter(account -> text.indexOf(account.email()) >= 0)
                .count();
    }

    @Override
    public void close() throws IOException {
        syncaccess.close();
        Folders.delete(folder);
    }
}

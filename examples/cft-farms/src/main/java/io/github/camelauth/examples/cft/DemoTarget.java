package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Facts;
import io.github.camelauth.examples.support.Folders;
import io.github.camelauth.simulator.CftDelivery;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.CftSwitches;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;

/** A simulator in this process, with one user who registers and one who connects by OAuth. */
final class DemoTarget implements Target {

    private static final int POLLS = 2;

    private final Settings settings;
    private final int port;
    private final Path folder;
    private final CftSimulator cft;

    private DemoTarget(Settings settings, int port, Path folder) {
        this.settings = settings;
        this.port = port;
        this.folder = folder;
        cft = CftSimulator.builder()
                .otherUser(DemoUsers.GROWER, CftSimulator.DEFAULT_PASSWORD)
                .redirectUri(here("/cft/callback"))
                .with(CftSwitches.PKCE_REQUIRED, true)
                .start();
    }

    static DemoTarget start(Settings settings) throws IOException {
        return new DemoTarget(settings, FreePort.any(), Files.createTempDirectory("cft-farms"));
    }

    private String here(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public String description() {
        return "demo: a simulator in this process, no account needed; one user registers, one connects by OAuth";
    }

    @Override
    public Ways ways() {
        return new Ways(true, true, true);
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(Map.of("cft.period", "2s"));
        properties.putAll(settings.toProperties());
        properties.putAll(Map.of(
                "cft.polls",
                "" + POLLS,
                "cft.port",
                "" + port,
                "cft.directory",
                folder.toString(),
                "cft.user",
                DemoUsers.USER,
                "cft.grower",
                DemoUsers.GROWER));
        properties.putAll(Map.of(
                "cft.base-url",
                cft.baseUrl(),
                "cft.access-key",
                CftSimulator.DEFAULT_APP_KEY,
                "cft.app-id",
                "" + CftSimulator.DEFAULT_APP_ID,
                "cft.registration-callback-url",
                here("/cft/registered"),
                "cft.client-id",
                CftSimulator.DEFAULT_CLIENT_ID,
                "cft.client-secret",
                CftSimulator.DEFAULT_CLIENT_SECRET,
                "cft.redirect-uri",
                here("/cft/callback")));
        return properties;
    }

    @Override
    public void connect(CamelContext camel, PrintStream out) throws Exception {
        DemoUsers users = new DemoUsers(cft, out);
        users.register(camel);
        users.consent(here("/cft/connect"));
    }

    @Override
    public boolean farewell(Polls polls, PrintStream out) {
        long taken = cft.deliveries().stream()
                .map(CftDelivery::status)
                .filter(status -> status == 200)
                .count();
        out.println(new Facts("What the simulator saw")
                .line("new keys sent", cft.deliveries().size() + ", taken here: " + taken)
                .line("token requests", cft.counters().requests(cft.tokenPath()))
                .line("calls of its API", cft.apiCalls() + ", rejected: " + cft.rejectedCalls())
                .line("lists of farms here", polls.answered() + " of " + 2 * POLLS)
                .end("Stopped. The demo left nothing behind."));
        return polls.answered() == 2 * POLLS && taken == 1 && cft.rejectedCalls() == 0;
    }

    @Override
    public void close() throws IOException {
        cft.close();
        Folders.delete(folder);
    }
}

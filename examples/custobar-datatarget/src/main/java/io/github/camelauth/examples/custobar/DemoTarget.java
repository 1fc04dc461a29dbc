package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Facts;
import io.github.camelauth.examples.support.Folders;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.RequestRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/**
 * A simulator in this process, with two-factor authentication, and a store that is deleted at the end: a token left in the
 * user's own store would be unknown to the next demo's simulator.
 */
final class DemoTarget implements Target {

    /** Made up, as every credential of the simulator. */
    static final String SECRET_KEY = "MADEUPSECRETNOTREALAAAAAAAAAAAAA";

    private static final String OTHER_PATH = "/api/data/customers/";

    private final Settings settings;
    private final CustobarSimulator custobar;
    private final Path folder;

    private DemoTarget(Settings settings, CustobarSimulator custobar, Path folder) {
        this.settings = settings;
        this.custobar = custobar;
        this.folder = folder;
    }

    static DemoTarget start(Settings settings) throws IOException {
        return with(CustobarSimulator.builder().totpSecret(SECRET_KEY).start(), settings);
    }

    /** The simulator is closed with the target. */
    static DemoTarget with(CustobarSimulator custobar, Settings settings) throws IOException {
        return new DemoTarget(settings, custobar, Files.createTempDirectory("custobar-datatarget-demo"));
    }

    @Override
    public String description() {
        return "demo: a simulator in this process, no account needed";
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(Map.of("custobar.poll-period", "1s", "custobar.polls", "5"));
        properties.putAll(settings.toProperties());
        properties.put("custobar.base-url", custobar.baseUrl());
        properties.put("custobar.username", CustobarSimulator.DEFAULT_USERNAME);
        properties.put("custobar.password", CustobarSimulator.DEFAULT_PASSWORD);
        properties.put("custobar.secret-key", SECRET_KEY);
        properties.put("custobar.datatarget", CustobarSimulator.DEFAULT_DATATARGET);
        properties.put("custobar.store-directory", folder.resolve("tokens").toString());
        properties.put("custobar.store-key-file", folder.resolve("tokens.key").toString());
        return properties;
    }

    /** Shows that the token is good for nothing but its scope. */
    @Override
    public void lastPolled(CamelContext camel) {
        String uri =
                custobar.baseUrl() + OTHER_PATH + "?httpClientConfigurer=#custobarAuth&throwExceptionOnFailure=false";
        camel.createFluentProducerTemplate().to(uri).request();
    }

    @Override
    public boolean farewell(Polls polls, PrintStream out) {
        List<RequestRecord> calls = custobar.journal().to(custobar.retrievePath());
        Facts facts = new Facts("What the simulator saw")
                .line("polls", calls.size() + ", answered with HTTP " + statuses(calls))
                .line("tokens created", custobar.tokensCreated());
        custobar.tokens().forEach(token -> token.scopes().forEach(scope -> facts.line("scope of the token", scope)));
        custobar.journal()
                .to(OTHER_PATH)
                .forEach(other -> facts.line("outside that scope", other.summary() + verdict(other)));
        out.println(facts.end("Stopped. The demo left nothing behind."));
        return !polls.allFailed();
    }

    private static String verdict(RequestRecord other) {
        return other.status() == 403 ? " (refused, as it should be)" : " (should have been refused)";
    }

    private static String statuses(List<RequestRecord> records) {
        return records.stream()
                .map(record -> Integer.toString(record.status()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        custobar.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder " + folder + " could not be deleted", e);
        }
    }
}

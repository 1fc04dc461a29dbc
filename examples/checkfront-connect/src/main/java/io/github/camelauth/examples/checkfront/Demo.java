package io.github.camelauth.examples.checkfront;

import io.github.camelauth.simulator.CheckfrontSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** A company of its own that the example talks to, and a folder for its tokens. Both are gone after it. */
final class Demo {

    static final List<String> STAFF = List.of("ada", "grace", "joan");
    private static final int PORT = 8080;

    private final CheckfrontSimulator checkfront;
    private final Path folder;

    private Demo(CheckfrontSimulator checkfront, Path folder) {
        this.checkfront = checkfront;
        this.folder = folder;
    }

    /** Starts it for this application: its values go before the file's, and behind what the user said. */
    static void start(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, FreePort.preferably(PORT));
        Demo demo = open("http://localhost:" + port + "/callback");
        Map<String, Object> values = new HashMap<>(demo.properties());
        values.put("server.port", port);
        values.put("checkfront.public-url", "http://localhost:" + port);
        values.keySet().removeIf(name -> name.startsWith("checkfront.operator") && Mode.given(environment, name));
        environment.getPropertySources().addFirst(new MapPropertySource("demo", values));
        context.getBeanFactory().registerSingleton("demo", demo);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> demo.close());
    }

    private static Demo open(String callback) {
        var company = CheckfrontSimulator.builder().redirectUri(callback);
        STAFF.forEach(name -> company.staff(name, CheckfrontSimulator.DEFAULT_STAFF_PASSWORD));
        try {
            return new Demo(company.start(), Files.createTempDirectory("checkfront-connect-demo"));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo needs a temporary folder", e);
        }
    }

    private Map<String, Object> properties() {
        return Map.of(
                "checkfront.base-url",
                checkfront.baseUrl(),
                "checkfront.consumer-key",
                CheckfrontSimulator.DEFAULT_CONSUMER_KEY,
                "checkfront.consumer-secret",
                CheckfrontSimulator.DEFAULT_CONSUMER_SECRET,
                "checkfront.accounts",
                String.join(",", STAFF),
                "checkfront.poll-period",
                "2s",
                Mode.PASSWORD,
                password(),
                "checkfront.store-directory",
                folder.resolve("tokens").toString(),
                "checkfront.store-key-file",
                folder.resolve("tokens.key").toString());
    }

    private static String password() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    CheckfrontSimulator checkfront() {
        return checkfront;
    }

    private void close() {
        checkfront.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder " + folder + " could not be deleted", e);
        }
    }
}

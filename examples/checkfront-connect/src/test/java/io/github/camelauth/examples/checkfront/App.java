package io.github.camelauth.examples.checkfront;

import io.github.camelauth.simulator.CheckfrontSimulator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The example, running on a free port. */
final class App implements AutoCloseable {

    static final String OPERATOR = "operator";
    static final String PASSWORD = "made-up-for-tests";

    private final ConfigurableApplicationContext context;
    private final String url;

    private App(ConfigurableApplicationContext context, String url) {
        this.context = context;
        this.url = url;
    }

    /** As the demo, but for these properties, such as {@code checkfront.accounts=ada}. */
    static App start(String... properties) {
        int port = FreePort.any();
        Map<String, String> given = new HashMap<>(Map.of("checkfront.operator-password", PASSWORD));
        given.put("server.port", Integer.toString(port));
        for (String property : properties) {
            String[] nameAndValue = property.split("=", 2);
            given.put(nameAndValue[0], nameAndValue[1]);
        }
        String[] arguments = given.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new App(CheckfrontConnect.application().run(arguments), "http://localhost:" + port);
    }

    String url(String path) {
        return url + path;
    }

    /** The demo's company. */
    CheckfrontSimulator checkfront() {
        return context.getBean(Demo.class).checkfront();
    }

    @Override
    public void close() {
        context.close();
    }
}

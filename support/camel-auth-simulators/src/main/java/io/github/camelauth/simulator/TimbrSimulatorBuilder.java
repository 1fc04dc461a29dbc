package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link TimbrSimulator} starts with; its switches are {@link TimbrSwitches}. */
public final class TimbrSimulatorBuilder extends SimulatorBuilder<TimbrSimulator, TimbrSimulatorBuilder> {

    private final Map<String, String> otherUsers = new LinkedHashMap<>();
    private String username = TimbrSimulator.DEFAULT_USERNAME;
    private String password = TimbrSimulator.DEFAULT_PASSWORD;
    private String salt = TimbrSimulator.DEFAULT_SALT;
    private Optional<String> apiKey = Optional.empty();
    private TimbrData data = TimbrData.sample(TimbrSimulator.DEFAULT_ONTOLOGY);

    TimbrSimulatorBuilder() {}

    public TimbrSimulatorBuilder username(String value) {
        username = value;
        return this;
    }

    public TimbrSimulatorBuilder password(String value) {
        password = value;
        return this;
    }

    /** {@code API_AUTH_SALT} of the service. */
    public TimbrSimulatorBuilder salt(String value) {
        salt = value;
        return this;
    }

    /** The token that the user has from the start; by default the first request makes one. */
    public TimbrSimulatorBuilder apiKey(String value) {
        apiKey = Optional.of(value);
        return this;
    }

    /** One user more. */
    public TimbrSimulatorBuilder otherUser(String name, String itsPassword) {
        otherUsers.put(name, itsPassword);
        return this;
    }

    /** The name of the one ontology. */
    public TimbrSimulatorBuilder ontology(String value) {
        data = new TimbrData(value, data.rows());
        return this;
    }

    /** What every query gives. */
    public TimbrSimulatorBuilder rows(List<Map<String, Object>> value) {
        data = data.withRows(value);
        return this;
    }

    @Override
    public TimbrSimulator start() {
        TimbrDeployment deployment = TimbrDeployment.of(clockOrTicking(), salt, data);
        deployment.users().add(username, password);
        otherUsers.forEach(deployment.users()::add);
        apiKey.ifPresent(value -> deployment.tokens().add(username, value));
        change(deployment.switches());
        return TimbrSimulator.start(listening(), deployment);
    }

    @Override
    Map<String, Object> printable() {
        Map<String, Object> printable = new LinkedHashMap<>();
        printable.put("username", username);
        printable.put("ontology", data.ontology());
        return printable;
    }
}

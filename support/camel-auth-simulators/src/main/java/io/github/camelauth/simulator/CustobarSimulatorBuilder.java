package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** What a {@link CustobarSimulator} starts with. Each {@link #start()} makes another simulator. */
public final class CustobarSimulatorBuilder {

    private final Map<String, String> otherUsers = new LinkedHashMap<>();
    private final List<Consumer<Switches>> changes = new ArrayList<>();
    private int port;
    private Optional<SSLContext> sslContext = Optional.empty();
    private Optional<SimulatorClock> clock = Optional.empty();
    private String username = CustobarSimulator.DEFAULT_USERNAME;
    private String password = CustobarSimulator.DEFAULT_PASSWORD;
    private Optional<String> totpSecret = Optional.empty();
    private CustobarData data = CustobarData.sample(CustobarSimulator.DEFAULT_DATATARGET);

    CustobarSimulatorBuilder() {}

    /** 0, the default, is any free port. */
    public CustobarSimulatorBuilder port(int value) {
        port = value;
        return this;
    }

    /** Makes it speak HTTPS with this context's key; by default it speaks plain HTTP. */
    public CustobarSimulatorBuilder sslContext(SSLContext value) {
        sslContext = Optional.of(value);
        return this;
    }

    /** By default a new one that ticks. */
    public CustobarSimulatorBuilder clock(SimulatorClock value) {
        clock = Optional.of(value);
        return this;
    }

    public CustobarSimulatorBuilder username(String value) {
        username = value;
        return this;
    }

    public CustobarSimulatorBuilder password(String value) {
        password = value;
        return this;
    }

    /** In Base32; without it the user has no 2FA. */
    public CustobarSimulatorBuilder totpSecret(String value) {
        Base32.decode(value);
        totpSecret = Optional.of(value);
        return this;
    }

    /** One user more, without 2FA. */
    public CustobarSimulatorBuilder otherUser(String name, String itsPassword) {
        otherUsers.put(name, itsPassword);
        return this;
    }

    public CustobarSimulatorBuilder datatargetId(String value) {
        data = new CustobarData(value, data.rows(), data.retrieved());
        return this;
    }

    /** The rows of the data endpoints and of the datatarget. */
    public CustobarSimulatorBuilder rows(List<Map<String, Object>> value) {
        data = data.withRows(value);
        return this;
    }

    /** What the datatarget gives instead of the rows. */
    public CustobarSimulatorBuilder retrieved(String contentType, String body) {
        data = data.withRetrieved(Answer.of(200, contentType, body));
        return this;
    }

    /** See {@link CustobarSwitches}. */
    public <T> CustobarSimulatorBuilder with(Switch<T> of, T value) {
        changes.add(switches -> switches.set(of, value));
        return this;
    }

    /** The same by text. */
    public CustobarSimulatorBuilder with(String name, String value) {
        changes.add(switches -> switches.set(name, value));
        return this;
    }

    public CustobarSimulator start() {
        CustobarCompany company = CustobarCompany.of(clock.orElseGet(SimulatorClock::ticking), data);
        company.users().add(username, password, totpSecret);
        otherUsers.forEach((name, itsPassword) -> company.users().add(name, itsPassword, Optional.empty()));
        changes.forEach(change -> change.accept(company.switches()));
        return CustobarSimulator.start(new Listening(port, sslContext), company);
    }

    /** What people may see of it: no password and no secret. */
    Map<String, Object> printable() {
        Map<String, Object> printable = new LinkedHashMap<>();
        printable.put("username", username);
        printable.put("twoFactor", totpSecret.isPresent());
        printable.put("datatarget", data.datatargetId());
        return printable;
    }

    @Override
    public String toString() {
        return "CustobarSimulatorBuilder" + printable();
    }
}

package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link CustobarSimulator} starts with; its switches are {@link CustobarSwitches}. */
public final class CustobarSimulatorBuilder extends SimulatorBuilder<CustobarSimulator, CustobarSimulatorBuilder> {

    private final Map<String, String> otherUsers = new LinkedHashMap<>();
    private String username = CustobarSimulator.DEFAULT_USERNAME;
    private String password = CustobarSimulator.DEFAULT_PASSWORD;
    private Optional<String> totpSecret = Optional.empty();
    private CustobarData data = CustobarData.sample(CustobarSimulator.DEFAULT_DATATARGET);

    CustobarSimulatorBuilder() {}

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

    @Override
    public CustobarSimulator start() {
        CustobarCompany company = CustobarCompany.of(clockOrTicking(), data);
        company.users().add(username, password, totpSecret);
        otherUsers.forEach((name, itsPassword) -> company.users().add(name, itsPassword, Optional.empty()));
        change(company.switches());
        return CustobarSimulator.start(listening(), company);
    }

    @Override
    Map<String, Object> printable() {
        Map<String, Object> printable = new LinkedHashMap<>();
        printable.put("username", username);
        printable.put("twoFactor", totpSecret.isPresent());
        printable.put("datatarget", data.datatargetId());
        return printable;
    }
}

package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a {@link CheckfrontSimulator} starts with; its switches are {@link CheckfrontSwitches}. */
public final class CheckfrontSimulatorBuilder
        extends SimulatorBuilder<CheckfrontSimulator, CheckfrontSimulatorBuilder> {

    private final List<OAuthClient> otherClients = new ArrayList<>();
    private final List<String> redirectUris = new ArrayList<>();
    private final Map<String, String> staff = new LinkedHashMap<>();
    private BasicCredentials apiKey = new BasicCredentials(
            CheckfrontSimulator.DEFAULT_API_KEY, Concealed.of(CheckfrontSimulator.DEFAULT_API_SECRET));
    private BasicCredentials consumer = new BasicCredentials(
            CheckfrontSimulator.DEFAULT_CONSUMER_KEY, Concealed.of(CheckfrontSimulator.DEFAULT_CONSUMER_SECRET));
    private String company = CheckfrontSimulator.DEFAULT_COMPANY;
    private List<CheckfrontBooking> bookings = CheckfrontBooking.SAMPLE;
    private boolean lenient;

    CheckfrontSimulatorBuilder() {
        staff.put(CheckfrontSimulator.DEFAULT_STAFF, CheckfrontSimulator.DEFAULT_STAFF_PASSWORD);
    }

    /** The company's name, as its pages show it. */
    public CheckfrontSimulatorBuilder company(String value) {
        company = value;
        return this;
    }

    /** The token pair: API key and API secret. */
    public CheckfrontSimulatorBuilder apiKey(String key, String secret) {
        apiKey = new BasicCredentials(key, Concealed.of(secret));
        return this;
    }

    /** The OAuth 2 application: consumer key and consumer secret. */
    public CheckfrontSimulatorBuilder consumer(String key, String secret) {
        consumer = new BasicCredentials(key, Concealed.of(secret));
        return this;
    }

    /** One OAuth 2 application more. */
    public CheckfrontSimulatorBuilder otherConsumer(String key, String secret) {
        otherClients.add(new OAuthClient(key, Concealed.of(secret), List.of()));
        return this;
    }

    /** One callback URL more of the application; with none, any is good. */
    public CheckfrontSimulatorBuilder redirectUri(String value) {
        redirectUris.add(value);
        return this;
    }

    /** One member of the staff more, or another password for one. */
    public CheckfrontSimulatorBuilder staff(String username, String password) {
        staff.put(username, password);
        return this;
    }

    public CheckfrontSimulatorBuilder bookings(List<CheckfrontBooking> value) {
        bookings = List.copyOf(value);
        return this;
    }

    /**
     * As tolerant as the vendor's server may well be, where it is strict by default: credentials and undocumented parameters
     * in the body, codes that can be reused, access tokens that outlive a refresh, the scheme in any case, and redirect URIs
     * that begin with the registered one or are missing. Single switches still win.
     */
    public CheckfrontSimulatorBuilder lenient() {
        lenient = true;
        return this;
    }

    @Override
    public CheckfrontSimulator start() {
        CheckfrontHost host = CheckfrontHost.of(clockOrTicking(), company, apiKey);
        host.clients().add(new OAuthClient(consumer.name(), consumer.secret(), List.copyOf(redirectUris)));
        otherClients.forEach(host.clients()::add);
        staff.forEach(host.staff()::add);
        host.bookings().set(bookings);
        if (lenient) {
            CheckfrontSwitches.lenient(host.switches());
        }
        change(host.switches());
        return CheckfrontSimulator.start(listening(), host, consumer.name());
    }

    @Override
    Map<String, Object> printable() {
        Map<String, Object> printable = new LinkedHashMap<>();
        printable.put("company", company);
        printable.put("api key", apiKey.name());
        printable.put("consumer key", consumer.name());
        printable.put("redirect URIs", redirectUris.isEmpty() ? "any" : redirectUris);
        printable.put("staff", staff.keySet());
        printable.put("mode", lenient ? "lenient" : "strict");
        return printable;
    }
}

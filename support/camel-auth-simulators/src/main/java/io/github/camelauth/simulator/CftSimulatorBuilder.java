package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** What a {@link CftSimulator} starts with; its switches are {@link CftSwitches}. */
public final class CftSimulatorBuilder extends SimulatorBuilder<CftSimulator, CftSimulatorBuilder> {

    private final Map<String, String> otherUsers = new LinkedHashMap<>();
    private final List<OAuthClient> otherClients = new ArrayList<>();
    private final List<String> redirectUris = new ArrayList<>();
    private int appId = CftSimulator.DEFAULT_APP_ID;
    private String appKey = CftSimulator.DEFAULT_APP_KEY;
    private String username = CftSimulator.DEFAULT_USERNAME;
    private String password = CftSimulator.DEFAULT_PASSWORD;
    private String userKey = CftSimulator.DEFAULT_USER_KEY;
    private BasicCredentials client =
            new BasicCredentials(CftSimulator.DEFAULT_CLIENT_ID, Concealed.of(CftSimulator.DEFAULT_CLIENT_SECRET));
    private List<CftFarm> farms = CftFarm.SAMPLE;
    private Optional<SSLContext> callbackSslContext = Optional.empty();

    CftSimulatorBuilder() {}

    /**
     * The application: its number, and its key.
     *
     * @throws IllegalArgumentException unless the key has 43 characters of Base64 for URLs
     */
    public CftSimulatorBuilder application(int id, String key) {
        appId = id;
        appKey = requireKey(key);
        return this;
    }

    /** Of the user who is there from the start. */
    public CftSimulatorBuilder username(String value) {
        username = value;
        return this;
    }

    public CftSimulatorBuilder password(String value) {
        password = value;
        return this;
    }

    /** @throws IllegalArgumentException unless it has 43 characters of Base64 for URLs */
    public CftSimulatorBuilder userKey(String value) {
        userKey = requireKey(value);
        return this;
    }

    /** One user more, with a random key. */
    public CftSimulatorBuilder otherUser(String name, String itsPassword) {
        otherUsers.put(name, itsPassword);
        return this;
    }

    /** The application as an OAuth 2 client. */
    public CftSimulatorBuilder client(String id, String secret) {
        client = new BasicCredentials(id, Concealed.of(secret));
        return this;
    }

    /** One OAuth 2 client more. */
    public CftSimulatorBuilder otherClient(String id, String secret) {
        otherClients.add(new OAuthClient(id, Concealed.of(secret), List.of()));
        return this;
    }

    /** One redirect URI more of the OAuth 2 client; with none, any is good. */
    public CftSimulatorBuilder redirectUri(String value) {
        redirectUris.add(value);
        return this;
    }

    public CftSimulatorBuilder farms(List<CftFarm> value) {
        farms = List.copyOf(value);
        return this;
    }

    /** With whose trust a new user's key is delivered to an https callback; by default the JVM's. */
    public CftSimulatorBuilder callbackSslContext(SSLContext value) {
        callbackSslContext = Optional.of(value);
        return this;
    }

    static String requireKey(String key) {
        if (!CftKeys.isKey(key)) {
            throw new IllegalArgumentException("A key has 43 characters of A-Z, a-z, 0-9, - and _");
        }
        return key;
    }

    @Override
    public CftSimulator start() {
        CftSite site = CftSite.of(clockOrTicking(), callbackSslContext);
        site.applications().put(appId, Concealed.of(appKey));
        site.users().add(CftUser.active(username, password, userKey));
        otherUsers.forEach((name, its) -> site.users().add(CftUser.active(name, its, CftKeys.random())));
        site.clients().add(new OAuthClient(client.name(), client.secret(), List.copyOf(redirectUris)));
        otherClients.forEach(site.clients()::add);
        site.farms().set(farms);
        change(site.switches());
        return CftSimulator.start(listening(), site, appId, client.name());
    }

    @Override
    Map<String, Object> printable() {
        Map<String, Object> printable = new LinkedHashMap<>();
        printable.put("application", appId);
        printable.put("username", username);
        printable.put("client id", client.name());
        printable.put("redirect URIs", redirectUris.isEmpty() ? "any" : redirectUris);
        return printable;
    }
}

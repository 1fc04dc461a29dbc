package io.github.camelauth.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Cool Farm Tool, as strict as its documents and the checklist in docs/vendors/cft.md §3.8: an application with its key, a
 * user with theirs (or more users), registration, OAuth 2 as Django OAuth Toolkit does it, and a few made-up farms.
 *
 * <pre>{@code
 * try (CftSimulator cft = CftSimulator.start()) {
 *     cft.register(registrationUrl);
 *     cft.clock().advance(Duration.ofDays(3));
 *     cft.activate("new.user");
 *     ...
 *     assertThat(cft.deliveries()).hasSize(1);
 * }
 * }</pre>
 */
public final class CftSimulator extends OAuthSimulator {

    public static final int DEFAULT_APP_ID = 1;

    /** Made up, as everything here, and of the right length. */
    public static final String DEFAULT_APP_KEY = "not-a-real-application-key-not-a-real-key-A";

    public static final String DEFAULT_USERNAME = "demo";
    public static final String DEFAULT_PASSWORD = "not-a-real-password";
    public static final String DEFAULT_USER_KEY = "not-a-real-user-key_not-a-real-user-key-0-A";
    public static final String DEFAULT_CLIENT_ID = "demo-client";
    public static final String DEFAULT_CLIENT_SECRET = "not-a-real-client-secret";

    private final CftSite site;
    private final int appId;

    private CftSimulator(SimulatorServer server, ObservedHandler handler, CftSite site, int appId, Vendor vendor) {
        super(server, handler, site.switches(), vendor);
        this.site = site;
        this.appId = appId;
    }

    /** With all defaults, on a free port. */
    public static CftSimulator start() {
        return builder().start();
    }

    public static CftSimulatorBuilder builder() {
        return new CftSimulatorBuilder();
    }

    static CftSimulator start(Listening listening, CftSite site, int appId, String clientId) {
        Closing closing = new Closing();
        ObservedHandler handler = new ObservedHandler(new CftHandler(site), site.clock(), site.counters(), closing);
        SimulatorServer server = SimulatorServer.start(listening, handler, closing);
        Vendor vendor = new Vendor(site.clients(), site.codes(), site.pairs(), clientId, listening);
        return new CftSimulator(server, handler, site, appId, vendor);
    }

    /** {@code /api/v1/farm/}, which needs both keys, or the application key and an access token. */
    public String farmsPath() {
        return CftApi.FARMS;
    }

    /** {@code /api/v1/crop_product/}, a POST that needs the application key alone. */
    public String calculationPath() {
        return CftApi.CROP_PRODUCTS;
    }

    /** Where a user's key is fetched now: the switch {@code userKeyPath}. */
    public String userKeyPath() {
        return switches().get(CftSwitches.USER_KEY_PATH);
    }

    /** {@code /account/register/}. */
    public String registrationPath() {
        return CftRegistration.PATH;
    }

    /** {@code /o/authorize/}. */
    @Override
    public String authorizePath() {
        return CftAuthorize.PATH;
    }

    /** {@code /o/token/}. */
    @Override
    public String tokenPath() {
        return CftOAuth.TOKEN_PATH;
    }

    /** {@code /o/revoke_token/}. */
    public String revokePath() {
        return CftOAuth.REVOKE_PATH;
    }

    /** Where the application has to send a new user to, so that the callback gets their key. */
    public URI registrationUrl(String username, String callback) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("username", username);
        parameters.put("email", username + "@example.com");
        parameters.put("callback", callback);
        parameters.put("app_id", Integer.toString(appId));
        String key = site.applications().get(appId).reveal();
        parameters.put("hash", CftKeys.hash(key, callback));
        return URI.create(baseUrl() + registrationPath() + "?" + Parameters.encode(parameters));
    }

    /**
     * Walks through the registration page in a browser of its own, and leaves what is filled in as it is. The password is
     * {@link #DEFAULT_PASSWORD}. The account does not work before {@link #activate}.
     *
     * @throws IllegalStateException when the page shows an error instead
     */
    public void register(URI registrationUrl) {
        visitor().visit(registrationUrl, Map.of("password1", DEFAULT_PASSWORD, "password2", DEFAULT_PASSWORD));
    }

    /**
     * Makes an account work, as the link in the e-mail does, and waits while the callback is told the key. Activated again, it
     * is told again.
     *
     * @return nothing for a user who did not register with a callback
     * @throws IllegalArgumentException when there is no such user
     */
    public Optional<CftDelivery> activate(String username) {
        return site.activate(username);
    }

    /** Every call of a callback, oldest first. */
    public List<CftDelivery> deliveries() {
        return site.deliveries().all();
    }

    @Override
    public URI approve(String principal, URI authorizationUrl) {
        return decide(principal, authorizationUrl, CftAuthorize.APPROVE);
    }

    /** Logs in in the same way, but cancels. */
    public URI deny(String principal, URI authorizationUrl) {
        return decide(principal, authorizationUrl, CftAuthorize.DENY);
    }

    private URI decide(String principal, URI authorizationUrl, String decision) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("username", principal);
        answers.put("password", site.users().known(principal).password().reveal());
        answers.put(CftAuthorize.DECISION, decision);
        return visitor().visit(authorizationUrl, answers);
    }

    /** A code as if this user had just approved, without the pages; and without PKCE. */
    @Override
    public String issueCode(String principal, String redirectUri) {
        return site.newCode(grant(principal), redirectUri, Optional.empty());
    }

    @Override
    public OAuthTokenPair provisionPair(String principal) {
        return site.pairs().issue(grant(principal), site.policy(), site.now());
    }

    private OAuthGrant grant(String principal) {
        return OAuthGrant.of(clientId(), site.users().known(principal).username(), CftSite.SCOPE);
    }

    public void changeClientSecret(String secret) {
        site.clients().changeSecret(clientId(), secret);
    }

    /** Another key for the application in place of the present one, which ends. */
    public void changeAppKey(String key) {
        site.applications().put(appId, Concealed.of(CftSimulatorBuilder.requireKey(key)));
    }

    /** Another key for that user in place of the present one, which ends. */
    public void changeUserKey(String username, String key) {
        site.users().change(username, user -> user.withKey(CftSimulatorBuilder.requireKey(key)));
    }

    public void changePassword(String username, String password) {
        site.users().change(username, user -> user.withPassword(password));
    }

    /** The key of that user, active or not; who is not known yet gets an account. */
    public String userKey(String username) {
        return site.users().known(username).key().reveal();
    }

    /** Other farms from the next request on. */
    public void changeFarms(List<CftFarm> farms) {
        site.farms().set(List.copyOf(farms));
    }

    /** Requests for a user's key by password, granted or not. */
    public long userKeyRequests() {
        return counters().requests(userKeyPath());
    }

    /** Tokens that applications revoked. */
    public long revocations() {
        return counters().events(CftRevocation.REVOKED);
    }

    public long apiCalls() {
        return counters().requestsUnder(CftApi.PREFIX);
    }

    /** API calls refused for a key, an access token or a password. */
    public long rejectedCalls() {
        return counters().rejectedCalls();
    }
}

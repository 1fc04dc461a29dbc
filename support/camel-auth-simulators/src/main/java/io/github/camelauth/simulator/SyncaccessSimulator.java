package io.github.camelauth.simulator;

import java.util.List;

/**
 * Syncronex syncAccess, as strict as its documents and the checklist in docs/vendors/syncaccess.md §2.8. One property with
 * one API user (or more users) and a few made-up subscribers.
 *
 * <pre>{@code
 * try (SyncaccessSimulator syncaccess = SyncaccessSimulator.start()) {
 *     String url = syncaccess.tokenUrl();
 *     ...
 *     assertThat(syncaccess.tokensCreated()).isEqualTo(1);
 * }
 * }</pre>
 */
public final class SyncaccessSimulator extends Simulator {

    public static final String DEFAULT_USERNAME = "demo-api-user";

    /** Made up, with what a form must encode. */
    public static final String DEFAULT_PASSWORD = "not-a-real+password&100%";

    private static final String API_PREFIX = "/appservices/api/";

    private final SyncaccessSite site;

    private SyncaccessSimulator(SimulatorServer server, ObservedHandler handler, SyncaccessSite site) {
        super(server, handler, site.switches());
        this.site = site;
    }

    /** With all defaults, on a free port. */
    public static SyncaccessSimulator start() {
        return builder().start();
    }

    public static SyncaccessSimulatorBuilder builder() {
        return new SyncaccessSimulatorBuilder();
    }

    static SyncaccessSimulator start(Listening listening, SyncaccessSite site) {
        Closing closing = new Closing();
        ObservedHandler handler =
                new ObservedHandler(new SyncaccessHandler(site), site.clock(), site.counters(), closing);
        return new SyncaccessSimulator(SimulatorServer.start(listening, handler, closing), handler, site);
    }

    /** {@code /appservices/token}, for faults and counters of just that. */
    public String tokenPath() {
        return SyncaccessTokenEndpoint.PATH;
    }

    public String tokenUrl() {
        return baseUrl() + tokenPath();
    }

    /** The subscribers extract. */
    public String subscribersPath() {
        return SyncaccessData.EXTRACT_PATH;
    }

    /** One subscriber; wants {@code externalid} and {@code provider}. */
    public String subscriberPath() {
        return SyncaccessData.ACCOUNT_PATH;
    }

    /** Every token there ever was, oldest first. */
    public List<SyncaccessToken> tokens() {
        return site.tokens().all();
    }

    /** Requests for a token, granted or not. */
    public long tokenRequests() {
        return counters().requests(tokenPath());
    }

    /** The most requests for a token that were inside at one time. */
    public int maxConcurrentTokenRequests() {
        return counters().maxConcurrent(tokenPath());
    }

    public long apiCalls() {
        return counters().requestsUnder(API_PREFIX);
    }

    /** API calls refused for their credential or for the user's role. */
    public long rejectedCalls() {
        return counters().rejectedCalls();
    }

    /** A token of the first user's; not counted as created by a request. */
    public SyncaccessToken provisionToken() {
        return site.tokens().issue(site.users().first());
    }

    /** No token issued so far is any good from now on, as when the server's keys are recycled (§2.3). */
    public void tokensDie() {
        site.tokens().recycleKeys();
    }

    /** Another password for that user, who is unlocked by it. Tokens of before stay good. */
    public void changePassword(String username, String password) {
        site.users().change(username, user -> user.withPassword(password));
    }

    /** Gives or takes the role "Api User". Tokens of before keep what they had. */
    public void changeRole(String username, boolean apiUser) {
        site.users().change(username, user -> user.withRole(apiUser));
    }

    /** Other subscribers from the next request on. */
    public void changeSubscribers(List<SyncaccessSubscriber> subscribers) {
        site.subscribers().set(List.copyOf(subscribers));
    }
}

package io.github.camelauth.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Custobar, as strict as its documents and the checklist in docs/vendors/custobar.md §1.10. One company with one user (or
 * more), one datatarget and a few made-up customers.
 *
 * <pre>{@code
 * try (CustobarSimulator custobar = CustobarSimulator.start()) {
 *     String url = custobar.baseUrl() + "/api/access-tokens/";
 *     ...
 *     assertThat(custobar.tokensCreated()).isEqualTo(1);
 * }
 * }</pre>
 */
public final class CustobarSimulator extends Simulator {

    public static final String DEFAULT_USERNAME = "demo@example.com";

    /** Made up, as everything here. */
    public static final String DEFAULT_PASSWORD = "not-a-real-password";

    /** From the vendor's own example. */
    public static final String DEFAULT_DATATARGET = "c8f0iaq7oaj9s";

    private final CustobarCompany company;

    private CustobarSimulator(SimulatorServer server, ObservedHandler handler, CustobarCompany company) {
        super(server, handler, company.switches());
        this.company = company;
    }

    /** With all defaults, on a free port. */
    public static CustobarSimulator start() {
        return builder().start();
    }

    public static CustobarSimulatorBuilder builder() {
        return new CustobarSimulatorBuilder();
    }

    static CustobarSimulator start(Listening listening, CustobarCompany company) {
        Closing closing = new Closing();
        ObservedHandler handler =
                new ObservedHandler(new CustobarHandler(company), company.clock(), company.counters(), closing);
        return new CustobarSimulator(SimulatorServer.start(listening, handler, closing), handler, company);
    }

    /** {@code /api/datatargets/<id>/retrieve/} of the one datatarget there is. */
    public String retrievePath() {
        return "/api/datatargets/" + company.data().get().datatargetId() + "/retrieve/";
    }

    /** Every token there ever was, oldest first. */
    public List<CustobarToken> tokens() {
        return company.tokens().all();
    }

    public List<CustobarIntegration> integrations() {
        return company.integrations().all();
    }

    public int integrationsCreated() {
        return integrations().size();
    }

    /** The most requests for a new token that were inside at one time. */
    public int maxConcurrentTokenRequests() {
        return counters().maxConcurrent(CustobarTokenEndpoints.PATH);
    }

    /** A token of the first user's own, as made in the web interface; not counted as created by a request. */
    public CustobarToken provisionToken(String... scopes) {
        return provision(company.users().first().id(), scopes);
    }

    /** A new integration's token, as made in the web interface; not counted as created by a request. */
    public CustobarToken provisionIntegrationToken(String scope, String... moreScopes) {
        CustobarIntegration integration = company.integrations().create("Provisioned");
        String[] scopes = Stream.concat(Stream.of(scope), Stream.of(moreScopes)).toArray(String[]::new);
        return provision(integration.ownerId(), scopes);
    }

    private CustobarToken provision(String owner, String... scopes) {
        List<CustobarScope> parsed = Stream.of(scopes).map(CustobarScope::parse).toList();
        String creator = company.users().first().id();
        return company.tokens()
                .create(new CustobarTokenOrder(owner, creator, "", parsed, company.tokenLifetime(owner)));
    }

    /** From now on each token there is gets rejected. */
    public void revokeAllTokens() {
        company.tokens().revoke(token -> true);
    }

    public void revokeToken(String id) {
        company.tokens().revoke(token -> token.id().equals(id));
    }

    /** Ends the life of each token there is, those included that would not expire. */
    public void expireAllTokens() {
        company.tokens().expire(token -> true);
    }

    public void expireToken(String id) {
        company.tokens().expire(token -> token.id().equals(id));
    }

    /**
     * The six digits of the first user's authenticator, by the simulator's clock. The same for 30 s, and each good once:
     * move the clock to get the next.
     */
    public String currentTotpCode() {
        return company.users().currentCode(company.users().first());
    }

    /** Another password for that user, who is unlocked by it. */
    public void changePassword(String username, String password) {
        company.users().change(username, user -> user.withPassword(password));
    }

    /** Turns 2FA on for that user, with this Base32 secret, or off. */
    public void changeTotpSecret(String username, Optional<String> secret) {
        company.users().change(username, user -> user.withTotpSecret(secret));
    }

    /** Other customers, and so on, from the next request on. */
    public void changeRows(List<Map<String, Object>> rows) {
        company.data().updateAndGet(data -> data.withRows(rows));
    }

    /** What the datatarget gives from the next request on: the vendor's format is not known, so it may be anything. */
    public void changeRetrieved(String contentType, String body) {
        Answer answer = Answer.of(200, contentType, body);
        company.data().updateAndGet(data -> data.withRetrieved(answer));
    }
}

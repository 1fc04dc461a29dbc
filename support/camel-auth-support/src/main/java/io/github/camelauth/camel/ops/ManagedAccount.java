package io.github.camelauth.camel.ops;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.engine.Snapshot;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.engine.TokenStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;

/**
 * One account in JMX, however many tokens it has. The attributes of a token are those of the one that needs attention most.
 * Public, as JMX wants it.
 */
@ManagedResource(description = "Account of a Camel Vendor Auth component")
public final class ManagedAccount {

    private final AccountTokens account;

    ManagedAccount(AccountTokens account) {
        this.account = account;
    }

    @ManagedAttribute(description = "Scheme of the component")
    public String getScheme() {
        return account.scheme();
    }

    @ManagedAttribute(description = "Name of the account")
    public String getAccount() {
        return account.name();
    }

    @ManagedAttribute(description = "How many tokens the account has")
    public int getTokens() {
        return account.summary().tokens();
    }

    @ManagedAttribute(description = "How many tokens should be had unattended, and cannot")
    public int getFailing() {
        return account.summary().failing();
    }

    @ManagedAttribute(description = "How many tokens need a person")
    public int getReauthorizationRequired() {
        return account.summary().needingPerson();
    }

    @ManagedAttribute(description = "Whom the token speaks for; null where that is the account itself")
    public String getPrincipal() {
        return (String) fact("principal");
    }

    @ManagedAttribute(description = "NONE, FRESH, STALE, EXPIRED or REAUTHORIZATION_REQUIRED")
    public String getState() {
        return (String) fact("state");
    }

    @ManagedAttribute(description = "When the token ends (ISO-8601)")
    public String getExpiresAt() {
        return (String) fact("expiresAt");
    }

    @ManagedAttribute(description = "When a failed request is tried again (ISO-8601)")
    public String getNextAttemptAt() {
        return (String) fact("nextAttemptAt");
    }

    @ManagedAttribute(description = "Which token of its account it is")
    public Long getGeneration() {
        return (Long) fact("generation");
    }

    @ManagedAttribute(description = "Short name of the token, the first digits of its SHA-256")
    public String getFingerprint() {
        return (String) fact("fingerprint");
    }

    @ManagedAttribute(description = "What is wrong with the token, and what to do")
    public String getLastError() {
        return (String) fact("lastError");
    }

    private Object fact(String name) {
        return account.summary().worst().map(report -> report.toMap().get(name)).orElse(null);
    }

    @ManagedOperation(description = "Renews the account's own tokens in use, and gives the state after that")
    public String refresh() {
        return refreshPrincipal("");
    }

    @ManagedOperation(description = "Renews the tokens in use of a principal, and gives the state after that")
    public String refreshPrincipal(String principal) {
        List<TokenManager> managers = used(principal);
        List<CompletableFuture<Snapshot>> renewals =
                managers.stream().map(TokenManager::refresh).toList();
        try {
            for (int i = 0; i < renewals.size(); i++) {
                managers.get(i).await(renewals.get(i));
            }
        } catch (AuthException e) {
            // Whoever looks from another machine does not have our class.
            throw new IllegalStateException(e.getMessage());
        }
        return getState();
    }

    /** False where the engine has just renewed for a rejection, and waits for that to help; {@link #refresh} does not wait. */
    @ManagedOperation(
            description = "Drops the account's own tokens as if the API had rejected them. Gives whether the"
                    + " next call gets another one")
    public boolean invalidate() {
        return invalidatePrincipal("");
    }

    @ManagedOperation(
            description = "Drops the tokens of a principal as if the API had rejected them. Gives whether the"
                    + " next call gets another one")
    public boolean invalidatePrincipal(String principal) {
        boolean another = true;
        for (TokenManager manager : used(principal)) {
            long generation = manager.status().generation();
            // Another call each time: an operator who drops two tokens in a row is no proof that renewing does not
            // help.
            another &= manager.invalidate(generation, "jmx:" + generation);
        }
        return another;
    }

    /** A token that nobody asked for yet is not to be made just because others of its account are renewed. */
    private List<TokenManager> used(String principal) {
        List<TokenManager> managers = account.managers()
                .filter(manager -> manager.key().principal().equals(principal))
                .toList();
        return managers.size() == 1
                ? managers
                : managers.stream().filter(manager -> isUsed(manager.status())).toList();
    }

    private static boolean isUsed(TokenStatus status) {
        return status.token() != null || status.lastError() != null;
    }
}

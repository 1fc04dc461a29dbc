package io.github.camelauth.simulator;

/**
 * For whom an API call is.
 *
 * @param name of the staff member; empty for the public, as which anybody may call some resources
 * @param accountId what the answer tells as {@code account_id}
 */
record CheckfrontCaller(String name, int accountId) {

    static final CheckfrontCaller PUBLIC = new CheckfrontCaller("", 0);

    /** Token pairs act for the account's owner, who is its first member. */
    static final CheckfrontCaller API_KEY = new CheckfrontCaller("api-key", 1);

    Caller forJournal() {
        return Caller.named(name);
    }

    /** As {@code X-On-Behalf} says: another account, or with {@code off} nobody's. */
    CheckfrontCaller onBehalf(String header) {
        if (header.equalsIgnoreCase("off")) {
            return new CheckfrontCaller(name, PUBLIC.accountId());
        }
        return header.matches("\\d{1,9}") ? new CheckfrontCaller(name, Integer.parseInt(header)) : this;
    }
}

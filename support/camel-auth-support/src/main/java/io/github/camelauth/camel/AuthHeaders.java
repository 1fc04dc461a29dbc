package io.github.camelauth.camel;

/**
 * The names of one vendor's headers and exchange properties: {@code Camel}, the vendor's name, {@code Auth}, and what it is.
 *
 * @param eventType header of an event's exchange: what happened
 * @param account header of an event's exchange: the account
 * @param principal header of an event's exchange: whom the token speaks for
 * @param generation exchange property: the token that this exchange carries
 * @param carried exchange property: whose generation that is
 * @param applied exchange property: what {@code authenticate} put on the message
 */
public record AuthHeaders(
        String eventType, String account, String principal, String generation, String carried, String applied) {

    /** The names for a vendor. */
    public static AuthHeaders of(String vendor) {
        String prefix = "Camel" + vendor + "Auth";
        return new AuthHeaders(
                prefix + "EventType",
                prefix + "Account",
                prefix + "Principal",
                prefix + "Generation",
                prefix + "Carried",
                prefix + "Applied");
    }
}

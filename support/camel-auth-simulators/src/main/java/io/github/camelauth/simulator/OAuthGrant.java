package io.github.camelauth.simulator;

/**
 * That a person let an application act for them. All token pairs that come of one authorization have the same grant.
 *
 * @param id of this authorization
 * @param principal the person's user name at the vendor
 * @param scope as told to the application; empty where the vendor has none
 */
public record OAuthGrant(String id, String clientId, String principal, String scope) {

    private static final int ID_LENGTH = 12;

    static OAuthGrant of(String clientId, String principal, String scope) {
        String id = RandomText.of(RandomText.LOWER_CASE_ALPHANUMERIC, ID_LENGTH);
        return new OAuthGrant(id, clientId, principal, scope);
    }
}

package io.github.camelauth.camel;

import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.Renewability;
import java.util.List;

/**
 * What one configuration says of its credential. Immutable.
 *
 * @param client the user or client it is for; null where the options name none
 * @param owner what the grant belongs to at the vendor besides its client, empty for nothing
 * @param principal whom it speaks for, empty where that is the account itself
 * @param grant how the token is had, with every option that changes what the vendor issues
 * @param scopes what the token is limited to
 * @param text all options that the vendor could refuse, as one text
 * @param provisioned the configured token that the grant starts from, or null
 * @param renewability who can bring the next token
 * @param createOnce whether each request makes something new at the vendor
 * @param renewalRevokes whether renewing kills the token being served
 */
public record Credential(
        String client,
        String owner,
        String principal,
        String grant,
        List<String> scopes,
        Secret text,
        Secret provisioned,
        Renewability renewability,
        boolean createOnce,
        boolean renewalRevokes) {

    public Credential {
        scopes = List.copyOf(scopes);
    }
}

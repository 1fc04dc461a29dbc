package io.github.camelauth.examples.checkfront;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the example itself reads of the {@code checkfront.*} properties; the component's options take the others.
 *
 * @param baseUrl the company's Checkfront
 * @param publicUrl what browsers call this application by
 * @param accounts the principals: a name of ours for each staff account
 * @param pollPeriod from one look for bookings to the next
 */
@ConfigurationProperties("checkfront")
record ConnectSettings(
        URI baseUrl, URI publicUrl, List<String> accounts, String pollPeriod, Path storeDirectory, Path storeKeyFile) {

    ConnectSettings {
        if (accounts == null || accounts.isEmpty()) {
            throw new IllegalArgumentException("Property 'checkfront.accounts' names no account");
        }
        // They are part of a path.
        accounts.stream()
                .filter(account -> !account.matches("[A-Za-z0-9._@-]{1,100}"))
                .findAny()
                .ifPresent(account -> {
                    throw new IllegalArgumentException("Property 'checkfront.accounts' has a name that is not made of"
                            + " letters, digits and ._@- alone: " + account);
                });
        accounts = List.copyOf(accounts);
    }

    boolean hasAccount(String name) {
        return accounts.contains(name);
    }

    boolean https() {
        return "https".equals(publicUrl.getScheme());
    }
}

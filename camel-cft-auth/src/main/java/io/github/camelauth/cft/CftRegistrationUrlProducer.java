package io.github.camelauth.cft;

import io.github.camelauth.camel.OffloadedProducer;
import io.github.camelauth.camel.oauth.RandomText;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** Makes the address at which a new user registers in a browser ({@code docs/vendors/cft.md} §3.5). */
final class CftRegistrationUrlProducer extends OffloadedProducer {

    private final CftAuthEndpoint endpoint;

    CftRegistrationUrlProducer(CftAuthEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected CompletableFuture<Runnable> answer(Exchange exchange) {
        CftKeyring keyring = endpoint.keyring(exchange);
        Map<String, String> fields = fields(exchange.getMessage().getBody());
        String segment = RandomText.next();
        String url = CftRegistration.url(keyring.options(), segment, fields);
        keyring.expect(segment, keyring.options().getPrincipal());
        return CompletableFuture.completedFuture(() -> exchange.getMessage().setBody(url));
    }

    private static Map<String, String> fields(Object body) {
        if (body == null) {
            return Map.of();
        }
        if (!(body instanceof Map<?, ?> given)) {
            throw new IllegalArgumentException(
                    "Operation 'registrationUrl' takes a Map of the form's fields as the body, or nothing");
        }
        Map<String, String> fields = new HashMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                fields.put(String.valueOf(name), value.toString());
            }
        });
        return fields;
    }
}

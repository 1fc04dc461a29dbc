package io.github.camelauth.cft;

import io.github.camelauth.camel.OffloadedProducer;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.Secret;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a new user's key where a registration expects one, proves it by a call, and keeps it for that registration's principal. */
final class CftRegistrationCallbackProducer extends OffloadedProducer {

    private static final Logger LOG = LoggerFactory.getLogger(CftRegistrationCallbackProducer.class);

    private final CftAuthEndpoint endpoint;

    CftRegistrationCallbackProducer(CftAuthEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected CompletableFuture<Runnable> answer(Exchange exchange) {
        CftKeyring keyring = endpoint.keyring(exchange);
        CftRegistrationCallback callback = CftRegistrationCallback.of(exchange.getMessage());
        Optional<String> principal = keyring.expected(callback.segment());
        if (principal.isEmpty()) {
            String nobody = keyring.options().getPrincipal();
            return refuse(exchange, keyring, nobody, 404, "no registration of this address is pending");
        }
        if (callback.key().isEmpty()) {
            return refuse(exchange, keyring, principal.get(), 400, "it brought no key");
        }
        return prove(exchange, keyring, principal.get(), callback);
    }

    private CompletableFuture<Runnable> prove(
            Exchange exchange, CftKeyring keyring, String principal, CftRegistrationCallback callback) {
        Secret key = callback.key().orElseThrow();
        try {
            keyring.api().prove(key);
        } catch (InvalidCredentialException unknown) {
            return refuse(exchange, keyring, principal, 403, unknown.getMessage());
        } catch (AuthException noAnswer) {
            // The registration goes on waiting, for the vendor may send the key again.
            return refuse(exchange, keyring, principal, 503, noAnswer.getMessage());
        }
        if (!keyring.take(callback.segment())) {
            return refuse(exchange, keyring, principal, 409, "its key came already");
        }
        return keyring.keep(principal, () -> key)
                .handle((kept, failure) -> failure == null
                        ? () -> answer(exchange, 200)
                        : notKept(exchange, keyring, principal, callback, failure));
    }

    /** So the registration goes on waiting. */
    private static Runnable notKept(
            Exchange exchange,
            CftKeyring keyring,
            String principal,
            CftRegistrationCallback callback,
            Throwable failure) {
        keyring.expect(callback.segment(), principal);
        LOG.warn(
                "{}: a new user's key was not kept: {}",
                keyring.manager(principal).key(),
                failure.getMessage());
        return () -> answer(exchange, 503);
    }

    private static CompletableFuture<Runnable> refuse(
            Exchange exchange, CftKeyring keyring, String principal, int status, String why) {
        keyring.manager(principal).refused("A registration's callback was refused: " + why + ".");
        return CompletableFuture.completedFuture(() -> answer(exchange, status));
    }

    /** Nothing of the request goes back. */
    private static void answer(Exchange exchange, int status) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=UTF-8");
        message.setHeader("Cache-Control", "no-store");
        message.setBody(status == 200 ? "The key was taken.\n" : "Refused.\n");
    }
}

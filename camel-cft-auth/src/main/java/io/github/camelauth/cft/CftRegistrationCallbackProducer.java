package io.github.camelauth.cft;

import io.github.camelauth.camel.OffloadedProducer;
import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.TokenStoreException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        String nobody = keyring.options().getPrincipal();
        Optional<String> principal;
        try {
            principal = keyring.expected(callback.segment());
        } catch (TokenStoreException unreadable) {
            return notKept(exchange, keyring, nobody, unreadable);
        }
        if (principal.isEmpty()) {
            return refuse(exchange, keyring, nobody, 404, "no registration of this address is pending.");
        }
        if (callback.key().isEmpty()) {
            return refuse(exchange, keyring, principal.get(), 400, "it brought no key.");
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
            return notKept(exchange, keyring, principal, noAnswer);
        }
        return keyring.keepOf(callback.segment(), principal, key)
                .handle((kept, failure) -> failure == null
                        ? CompletableFuture.<Runnable>completedFuture(() -> answer(exchange, 200))
                        : notKept(exchange, keyring, principal, failure))
                .thenCompose(answer -> answer);
    }

    /** The registration goes on waiting, for the vendor may send the key again; unless another one brought it already. */
    private static CompletableFuture<Runnable> notKept(
            Exchange exchange, CftKeyring keyring, String principal, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof InvalidCredentialException twice) {
            return refuse(exchange, keyring, principal, 409, twice.getMessage());
        }
        LOG.warn(
                "{}: a new user's key was not kept: {}",
                keyring.manager(principal).key(),
                cause.getMessage());
        return refuse(exchange, keyring, principal, 503, cause.getMessage());
    }

    private static CompletableFuture<Runnable> refuse(
            Exchange exchange, CftKeyring keyring, String principal, int status, String why) {
        keyring.manager(principal).refused("A registration's callback was refused: " + why);
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

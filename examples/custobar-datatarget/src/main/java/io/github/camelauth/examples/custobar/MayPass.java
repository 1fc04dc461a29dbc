package io.github.camelauth.examples.custobar;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Whether the same poll may succeed later: nobody answered, or the answer said that it is the server's trouble. */
final class MayPass implements Predicate {

    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public boolean matches(Exchange exchange) {
        return isPassing(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }

    private static boolean isPassing(Exception failure) {
        if (failure instanceof HttpOperationFailedException answer) {
            return answer.getStatusCode() >= 500 || answer.getStatusCode() == TOO_MANY_REQUESTS;
        }
        if (failure instanceof AuthException token) {
            return token.failureClass() != FailureClass.TERMINAL;
        }
        return failure instanceof IOException;
    }
}

package io.github.camelauth.examples.support;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.store.TokenStoreException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.PropertyBindingException;

/** What a person needs to know of an exception: one line, without the wrappings. */
public final class Reason {

    private Reason() {}

    public static String of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        Throwable telling = causes.stream().filter(Reason::isPlain).findFirst().orElse(causes.get(causes.size() - 1));
        String message = telling.getMessage();
        String reason = message == null || message.isBlank()
                ? telling.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
        return causes.stream()
                .filter(PropertyBindingException.class::isInstance)
                .map(binding -> "Option '" + ((PropertyBindingException) binding).getPropertyName() + "': " + reason)
                .findFirst()
                .orElse(reason);
    }

    /** Whether it was made to be read by the one who configured the application. */
    private static boolean isPlain(Throwable failure) {
        return failure instanceof AuthException
                || failure instanceof TokenStoreException
                || failure instanceof IllegalArgumentException;
    }
}

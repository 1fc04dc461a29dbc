package io.github.camelauth.camel;

import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.VendorApi;
import io.github.camelauth.token.engine.TokenClient;
import java.util.List;
import org.apache.camel.Message;

/**
 * What is particular to one vendor. Stateless: everything comes from the configuration that is passed in, which
 * {@link #validate} has passed.
 *
 * @param <C> the vendor's configuration
 */
public interface AuthVendor<C extends AuthConfiguration> {

    /** The component's scheme, such as {@code custobar-auth}. */
    String scheme();

    /** The vendor's name as class and header names have it, such as {@code Custobar}. */
    String name();

    /** The class of the configuration. */
    Class<C> configurationType();

    /** Whether any option is set that belongs to a credential: an account without one is not in use. */
    boolean hasCredential(C configuration);

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException naming the option that is missing, contradicts another or cannot be
     */
    void validate(C configuration);

    /**
     * What a message may choose of the options, such as whom the token speaks for, in the vendor's order; empty where the
     * options let it choose nothing.
     *
     * @throws IllegalArgumentException when what it chose cannot be
     */
    default List<String> choices(C configuration, Message message) {
        return List.of();
    }

    /** Sets on a copy of the options what a message chose. */
    default void choose(C copy, List<String> choices) {}

    /** What the user should know when an account is first used, in whole sentences; empty for nothing. */
    List<String> warnings(C configuration, boolean durableStore);

    /** What the options say of the credential. */
    Credential credential(C configuration);

    /** Whether the token is acquired when the context starts, whatever {@code acquireOnStart} says. */
    boolean acquiresOnStart(C configuration);

    /** Asks for tokens. */
    TokenClient tokenClient(C configuration, AuthContext context);

    /** Shows the credential to the vendor. */
    Carrier carrier(C configuration, AuthContext context);

    /** How the API is called, apart from the credential itself. */
    VendorApi api();

    /** The same where it depends on the credential's kind. */
    default VendorApi api(C configuration) {
        return api();
    }
}

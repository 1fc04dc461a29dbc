package io.github.camelauth.camel;

import io.github.camelauth.token.engine.TokenStatus;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The accounts of a component, each made when its name first comes up. A map class of its own, so that Camel's property
 * binding finds {@link AccountMapConfigurer} for it and takes {@code accounts.north.username} as well as
 * {@code accounts[north].username}.
 *
 * @param <C> the vendor's configuration
 */
public final class AccountMap<C extends AuthConfiguration> extends ConcurrentHashMap<String, C> {

    private static final String NAME = "[A-Za-z][A-Za-z0-9]*";

    private final transient Supplier<C> maker;
    private final transient AccountListener<C> listener;

    /** Hears of each account when its name first comes up. */
    @FunctionalInterface
    interface AccountListener<C> {
        void added(String name, C configuration);
    }

    AccountMap(Supplier<C> maker, AccountListener<C> listener) {
        this.maker = maker;
        this.listener = listener;
    }

    /** The account of this name, made if there is none yet. */
    public synchronized C account(String name) {
        C present = get(name);
        if (present != null) {
            return present;
        }
        put(name, maker.get());
        return get(name);
    }

    /**
     * Adds an account.
     *
     * @throws IllegalArgumentException when the name is none that Camel Main and Spring Boot read alike, or the default
     *     account's
     */
    @Override
    public C put(String name, C configuration) {
        check(name);
        configuration.setAccount(name);
        C before = super.put(name, configuration);
        listener.added(name, configuration);
        return before;
    }

    @Override
    public void putAll(Map<? extends String, ? extends C> accounts) {
        accounts.forEach(this::put);
    }

    private static void check(String name) {
        if (name.equals(TokenStatus.DEFAULT_ACCOUNT)) {
            throw new IllegalArgumentException(
                    "Option 'accounts' has an account named 'default'. The default account's options"
                            + " are those of the component itself.");
        }
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("Option 'accounts' has an account named '" + name
                    + "'. A name starts with a letter and goes on with letters and digits, for Camel Main and Spring Boot"
                    + " read other names differently.");
        }
    }
}

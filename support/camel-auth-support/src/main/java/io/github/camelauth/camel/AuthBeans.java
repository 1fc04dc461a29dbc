package io.github.camelauth.camel;

import io.github.camelauth.http.AuthHttpClientConfigurer;
import io.github.camelauth.http.VendorAccess;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spi.Registry;

/**
 * Binds what routes name in the registry: the hook for camel-http, the processor, and the two parts of the redelivery hook.
 * None of them needs an endpoint of ours; each finds its account when it is used.
 */
public final class AuthBeans {

    private AuthBeans() {}

    /**
     * Binds the beans of an account, where nothing of that name is bound yet.
     *
     * @param account the account's name, null for the default one
     */
    public static void bind(CamelContext context, AuthVendor<?> vendor, String account) {
        String prefix = prefix(vendor);
        String suffix = suffix(account);
        AuthProcessor processor = new AuthProcessor(vendor, exchange -> access(exchange, vendor, account));
        bindOnce(context, hookName(vendor, account), HttpClientConfigurer.class, hook(vendor, account, () -> context));
        bindOnce(context, prefix + "Processor" + suffix, AuthProcessor.class, processor);
        bindOnce(context, prefix + "TokenRejected" + suffix, Object.class, processor.tokenRejected());
        bindOnce(context, prefix + "Renew" + suffix, Object.class, processor.renew());
    }

    /** What the hook of an account is called. */
    public static String hookName(AuthVendor<?> vendor, String account) {
        return prefix(vendor) + suffix(account);
    }

    /**
     * The hook of an account.
     *
     * @param account the account's name, null for the default one
     * @param context asked when an HTTP client is built and at each call, not before
     */
    public static HttpClientConfigurer hook(AuthVendor<?> vendor, String account, Supplier<CamelContext> context) {
        return new AuthHttpClientConfigurer(() -> access(context.get(), vendor, account));
    }

    private static String prefix(AuthVendor<?> vendor) {
        return vendor.scheme().replace("-auth", "Auth");
    }

    private static String suffix(String account) {
        return account == null ? "" : "-" + account;
    }

    private static void bindOnce(CamelContext context, String name, Class<?> type, Object bean) {
        Registry registry = context.getRegistry();
        if (registry.lookupByName(name) == null) {
            registry.bind(name, type, bean);
        }
    }

    private static <C extends AuthConfiguration> VendorAccess access(
            CamelContext context, AuthVendor<C> vendor, String account) {
        AuthComponent<C> component = component(context, vendor);
        return component.lastingAccess(component.account(account));
    }

    private static <C extends AuthConfiguration> VendorAccess access(
            Exchange exchange, AuthVendor<C> vendor, String account) {
        AuthComponent<C> component = component(exchange.getContext(), vendor);
        return component.lastingAccess(component.account(account), exchange);
    }

    @SuppressWarnings("unchecked")
    static <C extends AuthConfiguration> AuthComponent<C> component(CamelContext context, AuthVendor<C> vendor) {
        return (AuthComponent<C>) context.getComponent(vendor.scheme(), AuthComponent.class);
    }
}

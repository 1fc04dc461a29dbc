package io.github.camelauth.camel;

import io.github.camelauth.token.AuthException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.PropertyBindingSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a component's accounts the options that hold after a reload. An account whose options changed gets a configuration
 * of its own, whole or not at all, so that no call goes with the new user name and the old password. Thread-safe.
 */
final class Rotation<C extends AuthConfiguration> {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);

    private final List<C> superseded = new ArrayList<>();
    private final AuthComponent<C> component;
    private final Supplier<WrittenOptions> source;
    private WrittenOptions bound = WrittenOptions.NONE;

    /** @param source reads what is written at present */
    Rotation(AuthComponent<C> component, Supplier<WrittenOptions> source) {
        this.component = component;
        this.source = source;
    }

    /** What is written by now is what somebody else bound. */
    synchronized void begin() {
        bound = source.get();
    }

    /** Reads the options again. An account whose options cannot be used goes on with those it has. Throws nothing. */
    synchronized void refresh() {
        try {
            WrittenOptions written = source.get();
            List<String> failed = new ArrayList<>();
            written.differentFrom(bound).byAccount().forEach((name, options) -> {
                if (!refreshed(name, options)) {
                    failed.add(name);
                }
            });
            // What failed is tried again with the next reload, also where nobody writes it anew.
            bound = failed.isEmpty() ? written : bound;
        } catch (RuntimeException e) {
            LOG.error(
                    "{}: the options cannot be read again, and those from before hold on ({})",
                    component.vendor().scheme(),
                    e.getClass().getName());
        }
    }

    private boolean refreshed(String name, Map<String, Object> options) {
        String account = component.vendor().scheme() + ":" + (name.isEmpty() ? "default" : name);
        try {
            C present = name.isEmpty() ? component.getConfiguration() : component.madeAccount(name);
            C next = rebound(present, options);
            if (next != present) {
                component.replace(name, next);
                superseded.add(present);
                LOG.info("{}: other options hold since the reload", account);
                component.beginAgain(next);
            }
            return true;
        } catch (IllegalArgumentException | AuthException e) {
            LOG.error("{}: after the reload: {}", account, e.getMessage());
            return false;
        }
    }

    private C rebound(C present, Map<String, Object> options) {
        C copy = component.copyOf(present);
        options.forEach((name, value) -> bind(copy, name, value));
        return properties(copy).equals(properties(present)) ? present : component.checked(copy);
    }

    /** What Camel says of a failure holds the value, which may be a secret. */
    private void bind(C target, String name, Object value) {
        CamelContext context = component.getCamelContext();
        try {
            PropertyBindingSupport.build().withIgnoreCase(true).bind(context, target, name, value);
        } catch (Exception e) {
            throw new IllegalArgumentException(
                    "Option '" + name + "' cannot be read again, and what was set before holds on ("
                            + rootOf(e).getClass().getName() + ")",
                    e);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private Map<String, Object> properties(C configuration) {
        BeanIntrospection beans = PluginHelper.getBeanIntrospection(component.getCamelContext());
        Map<String, Object> properties = new HashMap<>();
        beans.getProperties(configuration, properties, null, true);
        return properties;
    }

    /** Retires the tokens that no account, endpoint or processor of this component asks for any more. */
    synchronized void sweep() {
        AuthContext context = component.getCamelContext().hasService(AuthContext.class);
        if (context != null) {
            superseded.forEach(context::forget);
            superseded.clear();
            component.retire(new LiveTokens<>(component, context)::superseded);
        }
    }
}

package io.github.camelauth.camel;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.TokenKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;

/**
 * What the vendors' endpoints share.
 *
 * @param <C> the vendor's configuration
 */
public abstract class AuthEndpoint<C extends AuthConfiguration> extends DefaultEndpoint
        implements MultipleConsumersSupport {

    @UriParam(
            label = "consumer",
            description =
                    "The event types to hear of, separated by commas: acquired, refreshed, refreshFailed, expiring,"
                            + " expired, invalidated, revoked, reauthorizationRequired. By default all.")
    private String types;

    private volatile VendorAccess access;

    protected AuthEndpoint(String uri, AuthComponent<C> component) {
        super(uri, component);
    }

    /** The options of this endpoint. */
    public abstract C getConfiguration();

    /** The operation as it is typed. */
    protected abstract String operationName();

    /** The operation's class of the constants, for messages and headers. */
    protected abstract AuthHeaders headers();

    @SuppressWarnings("unchecked")
    protected AuthComponent<C> component() {
        return (AuthComponent<C>) getComponent();
    }

    /** Checks the options as far as that is possible when the endpoint is made. */
    void check() {
        eventTypes();
        if (needsCredential()) {
            component().check(getConfiguration());
            checkOperation();
        }
    }

    /**
     * Checks what the operation needs of the options beyond what each operation does.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    protected void checkOperation() {}

    private boolean needsCredential() {
        return !operationName().equals(AuthOperation.events.name())
                && !operationName().equals(AuthOperation.clear.name());
    }

    /** Whether the operation is about the account's token, which then begins with this endpoint. */
    protected boolean usesToken() {
        return needsCredential();
    }

    @Override
    public Producer createProducer() throws Exception {
        if (operationName().equals(AuthOperation.events.name())) {
            throw new IllegalArgumentException("Operation 'events' is for consuming: from(\""
                    + component().vendor().scheme() + ":events\")");
        }
        return new AuthProducer(this, AuthOperation.valueOf(operationName()));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (!operationName().equals(AuthOperation.events.name())) {
            throw new IllegalArgumentException(
                    "Only operation 'events' can be consumed, not '" + operationName() + "'");
        }
        Consumer consumer = new AuthEventsConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /** What this endpoint's token is found by; null where it has none. */
    TokenKey tokenKey() {
        return usesToken() ? component().key(getConfiguration()) : null;
    }

    /** What puts this endpoint's credential on calls. */
    protected VendorAccess access() {
        VendorAccess known = access;
        if (known == null) {
            known = component().access(getConfiguration());
            access = known;
        }
        return known;
    }

    /** The same for a message, which may choose something of the options where they let it. */
    VendorAccess access(Exchange exchange) {
        List<String> choices = component().vendor().choices(getConfiguration(), exchange.getMessage());
        return choices.isEmpty() ? access() : component().chosenAccess(getConfiguration(), choices);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (usesToken()) {
            component().begin(getConfiguration());
        }
    }

    @Override
    protected void doStop() throws Exception {
        access = null;
        AuthContext known = getCamelContext().hasService(AuthContext.class);
        if (known != null) {
            known.forget(getConfiguration());
        }
        super.doStop();
    }

    /** Each consumer of events hears all of them. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    Set<TokenEventType> eventTypes() {
        Set<TokenEventType> wanted = EnumSet.noneOf(TokenEventType.class);
        if (types == null) {
            return EnumSet.allOf(TokenEventType.class);
        }
        try {
            Arrays.stream(types.split(","))
                    .map(String::trim)
                    .map(TokenEventType::of)
                    .forEach(wanted::add);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Option 'types': " + e.getMessage(), e);
        }
        return wanted;
    }

    public String getTypes() {
        return types;
    }

    public void setTypes(String types) {
        this.types = types;
    }
}

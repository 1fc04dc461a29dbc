package io.github.camelauth.camel;

import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.engine.TokenManager;
import io.github.camelauth.token.engine.TokenStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.PluginHelper;

/**
 * What the vendors' components share: accounts, validation, and the way from an account to its token.
 *
 * @param <C> the vendor's configuration
 */
public abstract class AuthComponent<C extends AuthConfiguration> extends DefaultComponent
        implements SSLContextParametersAware {

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether the calls to the vendor's token endpoint use the context's global TLS parameters.")
    private boolean useGlobalSslContextParameters;

    private final AuthVendor<C> vendor;
    private final Set<TokenKey> begun = ConcurrentHashMap.newKeySet();
    private AccountMap<C> accounts;
    private Supplier<WrittenOptions> written = () -> WrittenOptions.ofCamelMain(getCamelContext(), vendor().scheme());
    private Rotation<C> rotation;
    private ReloadListener reloads;

    protected AuthComponent(AuthVendor<C> vendor) {
        this.vendor = vendor;
        this.accounts = newAccounts();
    }

    /** The options of the default account. */
    public abstract C getConfiguration();

    /** Other options of the default account. */
    public abstract void setConfiguration(C configuration);

    /**
     * Where the options are written, for who binds them in another way than Camel Main. They are read again when the context
     * is reloaded.
     *
     * @param options gives them by name in camel case, with placeholders as they are; those of a named account as
     *     {@code accounts.north.password}
     */
    public void optionsWrittenIn(Supplier<Map<String, Object>> options) {
        written = () -> new WrittenOptions(options.get());
    }

    protected abstract AuthEndpoint<C> newEndpoint(String uri, String operation, C configuration);

    private AccountMap<C> newAccounts() {
        return new AccountMap<>(this::newConfiguration, this::added);
    }

    private C newConfiguration() {
        try {
            return vendor.configurationType().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(vendor.configurationType() + " has no public constructor", e);
        }
    }

    private void added(String name, C configuration) {
        if (getCamelContext() != null) {
            AuthBeans.bind(getCamelContext(), vendor, name);
        }
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        // The plugin is looked for in the class loader of the context, and Camel Main has none of its own.
        AuthBeans.bind(camelContext, vendor, null);
        accounts.values().forEach(this::resolve);
        accounts.forEach(this::added);
    }

    /** What is particular to this vendor. */
    public AuthVendor<C> vendor() {
        return vendor;
    }

    public Map<String, C> getAccounts() {
        return accounts;
    }

    /** Takes a map of accounts over, as Spring Boot hands one in: with placeholders that nobody has resolved. */
    public void setAccounts(Map<String, C> accounts) {
        this.accounts = newAccounts();
        accounts.forEach((name, account) -> this.accounts.put(name, copyOf(account)));
        if (getCamelContext() != null) {
            this.accounts.values().forEach(this::resolve);
        }
    }

    private void resolve(C account) {
        BeanIntrospection beans = PluginHelper.getBeanIntrospection(getCamelContext());
        Map<String, Object> options = new HashMap<>();
        beans.getProperties(account, options, null, false);
        options.forEach((name, value) -> {
            if (value instanceof String text && text.contains(PropertiesComponent.PREFIX_TOKEN)) {
                set(beans, account, name, getCamelContext().resolvePropertyPlaceholders(text));
            }
        });
    }

    private void set(BeanIntrospection beans, C account, String name, String value) {
        try {
            beans.setProperty(getCamelContext(), account, name, value);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String name = getAndRemoveParameter(parameters, "account", String.class);
        C configuration = copyOf(account(name));
        if (TokenStatus.DEFAULT_ACCOUNT.equals(name)) {
            configuration.setAccount(name);
        }
        AuthEndpoint<C> endpoint = newEndpoint(uri, remaining, configuration);
        setProperties(endpoint, parameters);
        endpoint.check();
        return endpoint;
    }

    /**
     * The options of an account.
     *
     * @param name its name; null for the one that the component's own options name, else the default account
     * @throws IllegalArgumentException when there is no account of this name
     */
    public C account(String name) {
        String wanted = name == null ? getConfiguration().getAccount() : name;
        if (wanted == null || wanted.equals(TokenStatus.DEFAULT_ACCOUNT)) {
            return getConfiguration();
        }
        C configured = accounts.get(wanted);
        return configured != null ? configured : bean(wanted);
    }

    private C bean(String name) {
        C bean = getCamelContext().getRegistry().lookupByNameAndType(name, vendor.configurationType());
        if (bean == null) {
            throw new IllegalArgumentException("Option 'account' names '" + name + "', but neither camel.component."
                    + vendor.scheme() + ".accounts." + name + " nor a bean of that name is there");
        }
        accounts.put(name, bean);
        return bean;
    }

    /** What puts a configuration's credential on calls. Also checks the configuration. */
    public VendorAccess access(C configuration) {
        check(configuration);
        return VendorAccessFactory.access(vendor, withGlobals(configuration), AuthContext.of(getCamelContext()));
    }

    /** The same for a configuration that lives as long as the context and is asked for with each call. */
    VendorAccess lastingAccess(C configuration) {
        return AuthContext.of(getCamelContext()).access(configuration, () -> access(configuration));
    }

    /** The same for a message, which may choose something of the options where they let it. */
    VendorAccess lastingAccess(C configuration, Exchange exchange) {
        List<String> choices = vendor.choices(configuration, exchange.getMessage());
        return choices.isEmpty() ? lastingAccess(configuration) : chosenAccess(configuration, choices);
    }

    /** The same for what a message chose, which is something. */
    VendorAccess chosenAccess(C configuration, List<String> choices) {
        return AuthContext.of(getCamelContext())
                .access(configuration, choices, () -> access(chosen(configuration, choices)));
    }

    /** The options with what a message may choose of them; the same object where that is nothing. */
    public C chosen(C configuration, Exchange exchange) {
        List<String> choices = vendor.choices(configuration, exchange.getMessage());
        return choices.isEmpty() ? configuration : chosen(configuration, choices);
    }

    private C chosen(C configuration, List<String> choices) {
        C copy = copyOf(configuration);
        vendor.choose(copy, choices);
        return copy;
    }

    /**
     * Checks the options of an account.
     *
     * @throws IllegalArgumentException naming the account, and the option that is missing, wrong or contradicts another
     */
    void check(C configuration) {
        try {
            HttpClients.check(configuration);
            vendor.validate(configuration);
        } catch (IllegalArgumentException e) {
            String account = VendorAccessFactory.accountOf(configuration);
            throw new IllegalArgumentException(vendor.scheme() + ":" + account + ": " + e.getMessage(), e);
        }
    }

    /** The same, for options that may not be in use: without a credential nobody asks for a token. */
    C checked(C configuration) {
        if (configuration.getAccount() != null || vendor.hasCredential(configuration)) {
            check(configuration);
        }
        return configuration;
    }

    /** What the token of a configuration is found by. */
    TokenKey key(C configuration) {
        return VendorAccessFactory.key(vendor, withGlobals(configuration), AuthContext.of(getCamelContext()));
    }

    /** A configuration with what the component adds to it: the context's TLS where that is wanted. */
    public C withGlobals(C configuration) {
        if (configuration.getSslContextParameters() != null || !useGlobalSslContextParameters) {
            return configuration;
        }
        C copy = copyOf(configuration);
        copy.setSslContextParameters(retrieveGlobalSslContextParameters());
        return copy;
    }

    /** A copy that can be changed on its own. */
    public C copyOf(C configuration) {
        return vendor.configurationType().cast(configuration.clone());
    }

    /** An account may be a configuration bean, and a route may name nothing of it but its hook. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        getCamelContext()
                .getRegistry()
                .findByTypeWithName(vendor.configurationType())
                .keySet()
                .forEach(name -> AuthBeans.bind(getCamelContext(), vendor, name));
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        followReloads();
        if (vendor.hasCredential(getConfiguration())) {
            begin(getConfiguration());
        }
        accounts.values().forEach(this::begin);
    }

    @Override
    protected void doStop() throws Exception {
        if (reloads != null) {
            reloads.leave();
        }
        begun.clear();
        if (!getCamelContext().isStopping()) {
            retire(key -> true);
        }
        super.doStop();
    }

    private void followReloads() {
        rotation = new Rotation<>(this, written);
        reloads = new ReloadListener(getCamelContext(), rotation);
        reloads.listen();
        if (getCamelContext().isStarted()) {
            // Camel Main makes a component anew when one of its options changed, and binds no more than that one.
            rotation.refresh();
        } else {
            rotation.begin();
        }
    }

    /** The account of this name, made if there is none yet. */
    C madeAccount(String name) {
        return accounts.account(name);
    }

    /** @param name of the account; empty for the default one */
    void replace(String name, C configuration) {
        if (name.isEmpty()) {
            setConfiguration(configuration);
        } else {
            accounts.put(name, configuration);
        }
    }

    /** Retires the tokens of this component that are superseded. */
    void retire(Predicate<TokenKey> superseded) {
        AuthContext context = getCamelContext().hasService(AuthContext.class);
        if (context != null) {
            Predicate<TokenKey> ours = key -> key.scheme().equals(vendor.scheme());
            context.retire(ours.and(superseded));
            begun.removeIf(superseded);
        }
    }

    /** Where {@link #begin} was for other options before. */
    void beginAgain(C configuration) {
        if (configuration.getAccount() != null || vendor.hasCredential(configuration)) {
            begin(configuration);
        }
    }

    /**
     * Checks an account, and at its first mention acquires its token where that is wanted at the start; else looks for a
     * stored one.
     */
    void begin(C configuration) {
        TokenManager manager = access(configuration).manager();
        if (!begun.add(manager.key())) {
            return;
        }
        if (configuration.isAcquireOnStart() || vendor.acquiresOnStart(configuration)) {
            FirstToken.acquire(manager);
        } else {
            manager.load();
        }
        begun(configuration);
    }

    /** An account began, at its first mention: further tokens of it may have to be taken up. May block on the store. */
    protected void begun(C configuration) {}
}

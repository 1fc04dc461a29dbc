package io.github.camelauth.custobar.springboot;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * The options of the component custobar-auth: those of the default account, and its own. Camel's own starters inherit
 * {@code enabled} and {@code customizer}; this one inherits the options of an account, which are not to have them.
 */
@ConfigurationProperties(prefix = CustobarAuthComponentConfiguration.PREFIX)
public class CustobarAuthComponentConfiguration extends CustobarAuthAccountConfiguration {

    static final String PREFIX = "camel.component.custobar-auth";

    /**
     * Name of the account to use: one of the component's accounts, or a configuration bean of that name. The
     * component's own options are the default account.
     */
    private String account;

    /** Further accounts by name. An endpoint chooses one with the option account. */
    private Map<String, CustobarAuthAccountConfiguration> accounts;

    /** The options of the default account. */
    private String configuration;

    /**
     * Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible)
     * occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a
     * message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component
     * allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore
     * bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd
     * party component and make this possible for future releases. By default the consumer will use the
     * org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and
     * ignored.
     */
    private Boolean bridgeErrorHandler;

    /**
     * Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow
     * CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause
     * the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled
     * during routing messages via Camel's routing error handlers. Beware that when the first message is processed then
     * creating and starting the producer may take a little time and prolong the total processing time of the
     * processing.
     */
    private Boolean lazyStartProducer;

    /**
     * Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as
     * autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets
     * configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection
     * factories, AWS Clients, etc.
     */
    private Boolean autowiredEnabled;

    /** Whether the calls to the vendor's token endpoint use the context's global TLS parameters. */
    private Boolean useGlobalSslContextParameters;

    /** Whether to enable auto configuration of the custobar-auth component. This is enabled by default. */
    private Boolean enabled;

    @NestedConfigurationProperty
    private final Customizer customizer = new Customizer();

    /** Whether options are copied to the component. */
    public static class Customizer {

        /** Whether the component gets its options from here. This is enabled by default. */
        private Boolean enabled;

        public Boolean getEnabled() {
            return enabled;
        }

        public void setEnabled(Boolean enabled) {
            this.enabled = enabled;
        }
    }

    public Boolean getEnabled() {
        return enabled;
    }

    public void setEnabled(Boolean enabled) {
        this.enabled = enabled;
    }

    public Customizer getCustomizer() {
        return customizer;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public Map<String, CustobarAuthAccountConfiguration> getAccounts() {
        return accounts;
    }

    public void setAccounts(Map<String, CustobarAuthAccountConfiguration> accounts) {
        this.accounts = accounts;
    }

    public String getConfiguration() {
        return configuration;
    }

    public void setConfiguration(String configuration) {
        this.configuration = configuration;
    }

    public Boolean getBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    public void setBridgeErrorHandler(Boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public Boolean getUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    public void setUseGlobalSslContextParameters(Boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}

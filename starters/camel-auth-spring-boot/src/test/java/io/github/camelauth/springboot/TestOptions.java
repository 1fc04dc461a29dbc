package io.github.camelauth.springboot;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The options of the component that the tests need. */
@ConfigurationProperties(prefix = "camel.component.custobar-auth")
public class TestOptions extends TestAccountOptions {

    private String configuration;
    private Map<String, TestAccountOptions> accounts;

    public String getConfiguration() {
        return configuration;
    }

    public void setConfiguration(String configuration) {
        this.configuration = configuration;
    }

    public Map<String, TestAccountOptions> getAccounts() {
        return accounts;
    }

    public void setAccounts(Map<String, TestAccountOptions> accounts) {
        this.accounts = accounts;
    }
}

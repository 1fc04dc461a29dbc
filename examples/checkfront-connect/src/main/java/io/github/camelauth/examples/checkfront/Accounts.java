package io.github.camelauth.examples.checkfront;

import io.github.camelauth.checkfront.CheckfrontAuthConstants;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Where the accounts stand. Asks the component, which asks nobody. */
@Component
class Accounts {

    private final ConnectSettings settings;
    private final ProducerTemplate camel;

    Accounts(ConnectSettings settings, ProducerTemplate camel) {
        this.settings = settings;
        this.camel = camel;
    }

    List<Map<String, Object>> statuses() {
        return settings.accounts().stream().map(this::status).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> status(String account) {
        return camel.requestBodyAndHeader("direct:status", null, CheckfrontAuthConstants.PRINCIPAL, account, Map.class);
    }
}

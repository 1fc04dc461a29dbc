package io.github.camelauth.examples.checkfront;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.springframework.stereotype.Component;

/**
 * Which status Checkfront's errors come with is not documented: an answer is one by its body, whatever its status. What
 * camel-http let through is made the failure that it would have made of another status.
 */
@Component
class ErrorInBody implements Processor {

    private final ConnectSettings settings;
    private final ObjectMapper json;

    ErrorInBody(ConnectSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String body = exchange.getMessage().getBody(String.class);
        if (json.readTree(body).has("error")) {
            int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
            Map<String, String> headers = Map.of("Content-Type", "application/json");
            throw new HttpOperationFailedException(
                    settings.baseUrl().toString(), status, "an error", null, headers, body);
        }
        exchange.getMessage().setBody(body);
    }
}

package io.github.camelauth.examples.timbr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.examples.support.Form;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes the body of the call. By a JSON writer, as SQL is full of quotes. */
final class QuestionWriter implements Processor {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void process(Exchange exchange) throws JsonProcessingException {
        Map<String, String> question = Map.of(
                "ontology_name", Form.value(exchange.getContext(), "timbr.ontology"),
                "query", Form.value(exchange.getContext(), "timbr.query"));
        exchange.getMessage().setBody(JSON.writeValueAsBytes(question));
    }
}

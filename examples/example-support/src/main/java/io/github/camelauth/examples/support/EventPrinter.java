package io.github.camelauth.examples.support;

import io.github.camelauth.event.TokenEvent;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happened to the token. */
public final class EventPrinter implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(EventPrinter.class);

    private final Reasons reasons;

    public EventPrinter(Reasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public void process(Exchange exchange) {
        TokenEvent event = exchange.getMessage().getBody(TokenEvent.class);
        if (event.error() == null) {
            LOG.info(
                    "token {}: generation {}, fingerprint {}",
                    event.type().label(),
                    event.generation(),
                    event.fingerprint());
        } else {
            LOG.info("token {}: {}", event.type().label(), reasons.tell(event.error()));
        }
    }
}

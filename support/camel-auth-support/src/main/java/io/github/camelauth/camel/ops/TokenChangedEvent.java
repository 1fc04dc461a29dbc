package io.github.camelauth.camel.ops;

import io.github.camelauth.event.TokenEvent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;

/** A change in a token's life, as Camel's event notifiers hear of it: of type {@code Custom}. Holds no secret. */
public final class TokenChangedEvent implements CamelEvent.CamelContextEvent {

    private final CamelContext context;
    private final TokenEvent tokenEvent;
    private volatile long timestamp;

    TokenChangedEvent(CamelContext context, TokenEvent tokenEvent) {
        this.context = context;
        this.tokenEvent = tokenEvent;
        this.timestamp = tokenEvent.at().toEpochMilli();
    }

    /** What happened to which token. */
    public TokenEvent getTokenEvent() {
        return tokenEvent;
    }

    @Override
    public Type getType() {
        return Type.Custom;
    }

    @Override
    public CamelContext getContext() {
        return context;
    }

    @Override
    public long getTimestamp() {
        return timestamp;
    }

    @Override
    public void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }

    @Override
    public String toString() {
        return tokenEvent.toString();
    }
}

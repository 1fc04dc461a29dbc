package io.github.camelauth.event;

/** Hears of every change in the life of the tokens of one engine. */
@FunctionalInterface
public interface TokenEventListener {

    /**
     * Called after the change took effect, on the thread that made it: it must be quick and must not block. What it throws
     * is logged and changes nothing.
     */
    void onEvent(TokenEvent event);
}

package io.github.camelauth.camel.ops;

/** An event notifier of our own that wants to hear nothing of tokens: where there is no other one, none is told. */
public interface DeafToTokens {}

package io.github.camelauth.camel.ops;

/** The service of a CamelContext that has the tokens, as what Camel itself makes (a dev console) finds it. */
public interface OperatedTokens {

    /** What is shown of them. */
    TokenOperations operations();
}

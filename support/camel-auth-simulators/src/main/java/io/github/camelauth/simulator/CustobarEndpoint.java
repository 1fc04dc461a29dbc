package io.github.camelauth.simulator;

/** What one method on one path does. */
@FunctionalInterface
interface CustobarEndpoint {

    Answer answer(CustobarCall call);
}

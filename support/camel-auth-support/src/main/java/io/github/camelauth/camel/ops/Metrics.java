package io.github.camelauth.camel.ops;

import io.github.camelauth.token.engine.RequestListener;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** Metrics, as they are known here: nothing else may name the class that needs Micrometer, so that it is not loaded. */
interface Metrics extends Surface, RequestListener {

    /** Those of a context, where Micrometer is on the class path. */
    static Optional<Metrics> of(CamelContext camelContext) {
        try {
            Class.forName("io.micrometer.core.instrument.MeterRegistry", false, Metrics.class.getClassLoader());
            return Optional.of(new MeterSurface(camelContext));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }
}

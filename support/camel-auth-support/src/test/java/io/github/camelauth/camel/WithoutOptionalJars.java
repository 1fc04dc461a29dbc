package io.github.camelauth.camel;

import java.util.function.Supplier;
import org.apache.camel.health.HealthCheckRegistry;

/** What works where nothing is that operators look at. Run by {@link OptionalJarsTest} in a class loader of its own. */
public final class WithoutOptionalJars implements Supplier<String> {

    /** What went wrong; null for nothing. */
    @Override
    public String get() {
        try (CamelRig rig = new CamelRig()) {
            rig.camel.start();
            if (HealthCheckRegistry.get(rig.camel) != null) {
                return "there is camel-health";
            }
            Exception failure = rig.send("test-auth:token").getException();
            rig.camel.stop();
            return failure == null ? null : failure.toString();
        }
    }
}

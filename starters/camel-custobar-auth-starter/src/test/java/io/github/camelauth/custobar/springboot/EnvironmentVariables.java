package io.github.camelauth.custobar.springboot;

import java.util.Map;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Environment variables that a test makes up. */
final class EnvironmentVariables {

    private EnvironmentVariables() {}

    static SystemEnvironmentPropertySource of(String name, String value) {
        // Spring Boot knows an environment by this end of the name.
        return new SystemEnvironmentPropertySource(
                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value));
    }
}

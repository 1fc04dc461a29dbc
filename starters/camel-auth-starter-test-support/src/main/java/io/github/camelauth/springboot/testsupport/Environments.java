package io.github.camelauth.springboot.testsupport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Environment variables that a test makes up. */
final class Environments {

    private Environments() {}

    static ApplicationContextRunner with(ApplicationContextRunner runner, String variable, String value) {
        // Spring Boot knows an environment by this end of the name.
        String source = "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        return runner.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(source, Map.of(variable, value))));
    }

    /** The names that Spring Boot takes for a property: it documents the one without the dashes, and knows the other. */
    static List<String> variables(String property) {
        String upper = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return List.of(upper.replace("-", ""), upper.replace('-', '_'));
    }
}

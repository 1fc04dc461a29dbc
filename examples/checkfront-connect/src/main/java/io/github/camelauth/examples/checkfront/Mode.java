package io.github.camelauth.examples.checkfront;

import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Whom the example talks to: the Checkfront that the user named, or where nothing at all was said of one, a simulator. */
final class Mode implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> VENDOR =
            List.of("checkfront.base-url", "checkfront.consumer-key", "checkfront.consumer-secret");
    static final String PASSWORD = "checkfront.operator-password";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (VENDOR.stream().noneMatch(name -> given(environment, name))) {
            Demo.start(context);
            return;
        }
        // A half-set account is not passed over, and nobody but an operator is let in.
        VENDOR.forEach(name -> require(environment, name));
        require(environment, PASSWORD);
    }

    static boolean given(Environment environment, String name) {
        return !environment.getProperty(name, "").isBlank();
    }

    private static void require(Environment environment, String name) {
        if (!given(environment, name)) {
            throw new IllegalArgumentException("Property '" + name + "' is missing. Set it, in the environment as "
                    + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)
                    + ", or nothing of an account: then it is the demo");
        }
    }
}

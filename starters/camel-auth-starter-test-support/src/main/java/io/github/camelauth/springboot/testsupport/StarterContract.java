package io.github.camelauth.springboot.testsupport;

import io.github.camelauth.springboot.generator.Option;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;

/** What the contracts have in common: the vendor, and its options for parameterized tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StarterContract {

    final StarterApp app;

    StarterContract(StarterApp app) {
        this.app = app;
    }

    List<Option> componentOptions() {
        return app.catalogue().componentOptions();
    }

    /** Those that a named account has as well. */
    List<Option> accountOptions() {
        return app.catalogue().accountOptions();
    }

    /** Those that Spring Boot converts. */
    Stream<Option> convertedOptions() {
        return accountOptions().stream().filter(Values::canBeWrong);
    }
}

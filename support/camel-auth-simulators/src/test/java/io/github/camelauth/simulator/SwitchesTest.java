package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SwitchesTest {

    private final Switches switches = new Switches(CustobarSwitches.all());

    @Test
    void switch_untouched_hasItsDefault() {
        assertThat(switches.get(CustobarSwitches.OUT_OF_SCOPE_STATUS)).isEqualTo(403);
        assertThat(switches.get(CustobarSwitches.PERSONAL_TOKEN_LIFETIME)).hasHours(8);
    }

    @Test
    void switches_byText_takeEachType() {
        switches.set("outOfScopeStatus", "401")
                .set("redirectToSlash", "true")
                .set("personalTokenLifetime", "PT1M")
                .set("revokePath", "")
                .set("rateLimitRetryAfter", "HTTP_DATE");

        assertThat(switches.get(CustobarSwitches.OUT_OF_SCOPE_STATUS)).isEqualTo(401);
        assertThat(switches.get(CustobarSwitches.REDIRECT_TO_SLASH)).isTrue();
        assertThat(switches.get(CustobarSwitches.PERSONAL_TOKEN_LIFETIME)).isEqualTo(Duration.ofMinutes(1));
        assertThat(switches.get(CustobarSwitches.REVOKE_PATH)).isEmpty();
        assertThat(switches.get(CustobarSwitches.RATE_LIMIT_RETRY_AFTER)).isEqualTo(RetryAfter.HTTP_DATE);
    }

    @Test
    void switches_byUnknownText_areRefused() {
        assertThatThrownBy(() -> switches.set("nonsense", "1")).hasMessageContaining("nonsense");
        assertThatThrownBy(() -> switches.set("rateLimitBody", "XML")).hasMessageContaining("XML");
    }

    @Test
    void switches_reset_haveTheirDefaults() {
        switches.set(CustobarSwitches.CREATE_STATUS, 201);

        switches.reset();

        assertThat(switches.get(CustobarSwitches.CREATE_STATUS)).isEqualTo(200);
    }

    static Stream<Arguments> vendors() {
        return Stream.of(
                Arguments.of(CustobarSwitches.class, CustobarSwitches.all()),
                Arguments.of(SyncaccessSwitches.class, SyncaccessSwitches.all()),
                Arguments.of(TimbrSwitches.class, TimbrSwitches.all()));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void all_namesEverySwitchThereIs(Class<?> vendor, List<Switch<?>> all) {
        long constants = Stream.of(vendor.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Switch.class)
                .count();

        assertThat(new Switches(all).toMap()).hasSize((int) constants);
        assertThat(all).allSatisfy(each -> assertThat(each.meaning()).isNotBlank());
    }

    @Test
    void switches_printed_tellTheirValues() {
        assertThat(switches.toString()).contains("createStatus=200");
    }
}

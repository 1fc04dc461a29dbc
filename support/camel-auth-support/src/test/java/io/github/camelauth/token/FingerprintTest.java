package io.github.camelauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintTest {

    private static final Secret SECRET = Secret.of("abc");

    @Test
    void ofToken_always_isTheHeadOfItsSha256() {
        assertThat(Fingerprint.ofToken(SECRET)).isEqualTo("ba7816bf");
    }

    @Test
    void ofText_always_isItsSha256() {
        assertThat(Fingerprint.ofText("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void mark_twice_differsByItsSaltAndMatchesBothTimes() {
        String first = Fingerprint.mark(SECRET);
        String second = Fingerprint.mark(SECRET);

        assertThat(first).isNotEqualTo(second).doesNotContain("abc");
        assertThat(Fingerprint.matches(first, SECRET)).isTrue();
        assertThat(Fingerprint.matches(second, SECRET)).isTrue();
        assertThat(Fingerprint.matches(first, Secret.of("abd"))).isFalse();
    }

    @Test
    void matches_null_onlyMatchesNull() {
        assertThat(Fingerprint.matches(null, null)).isTrue();
        assertThat(Fingerprint.matches(null, SECRET)).isFalse();
        assertThat(Fingerprint.matches(Fingerprint.mark(SECRET), null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", ":abc", "no-salt", "***:abc"})
    void matches_brokenMark_isFalse(String mark) {
        assertThat(Fingerprint.matches(mark, SECRET)).isFalse();
    }

    @Test
    void keyed_anotherKey_givesAnother() {
        assertThat(Fingerprint.keyed(new byte[] {1}, SECRET))
                .isEqualTo(Fingerprint.keyed(new byte[] {1}, SECRET))
                .isNotEqualTo(Fingerprint.keyed(new byte[] {2}, SECRET))
                .matches("[0-9a-f]{64}");
    }
}

package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {

    private static final byte[] RFC_KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238 Appendix B, the rows for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void code_ofRfcVector_isTheRfcs(long seconds, String expected) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));

        assertThat(Totp.code(RFC_KEY, step, 8)).isEqualTo(expected);
        assertThat(Totp.code(RFC_KEY, step, 6)).isEqualTo(expected.substring(2));
    }

    @Test
    void step_atItsEnd_changes() {
        assertThat(Totp.step(Instant.ofEpochSecond(29))).isZero();
        assertThat(Totp.step(Instant.ofEpochSecond(30))).isEqualTo(1);
    }

    /** RFC 4648 §10, and the usual forms in which people have their secret. */
    @ParameterizedTest
    @CsvSource({
        "MY======, f",
        "MZXQ====, fo",
        "MZXW6===, foo",
        "MZXW6YQ=, foob",
        "MZXW6YTB, fooba",
        "MZXW6YTBOI======, foobar",
        "mzxw 6ytb oi, foobar",
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ, 12345678901234567890"
    })
    void base32_ofKnownText_isDecoded(String text, String expected) {
        assertThat(new String(Base32.decode(text), StandardCharsets.US_ASCII)).isEqualTo(expected);
    }

    @Test
    void base32_ofForeignCharacter_isRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> Base32.decode("MZXW1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not Base32");
    }
}

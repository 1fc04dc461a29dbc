package io.github.camelauth.timbr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.macasaet.fernet.Key;
import com.macasaet.fernet.StringValidator;
import com.macasaet.fernet.Token;
import io.github.camelauth.timbr.TimbrAuthConfiguration.KeyDerivation;
import io.github.camelauth.token.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.spec.IvParameterSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of the Fernet specification (github.com/fernet/spec), and what Python makes of our bearer. */
final class TimbrFernetTest {

    private static final String SALT = "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=";
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");
    private static final String DECRYPT = "import sys; from cryptography.fernet import Fernet;"
            + " key, token = sys.stdin.read().split(); print(Fernet(key).decrypt(token.encode(), ttl=60).decode())";

    private static Stream<JsonNode> vectors(String file) throws IOException {
        JsonNode all = new ObjectMapper().readTree(TimbrFernetTest.class.getResource("/fernet/" + file));
        return StreamSupport.stream(all.spliterator(), false);
    }

    static Stream<JsonNode> generate() throws IOException {
        return vectors("generate.json");
    }

    static Stream<JsonNode> verify() throws IOException {
        return vectors("verify.json");
    }

    static Stream<JsonNode> invalid() throws IOException {
        return vectors("invalid.json");
    }

    private static Instant now(JsonNode vector) {
        return OffsetDateTime.parse(vector.get("now").textValue()).toInstant();
    }

    private static Key key(JsonNode vector) {
        return TimbrFernet.key(Secret.of(vector.get("secret").textValue()), KeyDerivation.raw);
    }

    @ParameterizedTest
    @MethodSource
    void generate(JsonNode vector) {
        byte[] iv = new byte[16];
        for (int i = 0; i < iv.length; i++) {
            iv[i] = (byte) vector.get("iv").get(i).intValue();
        }
        byte[] source = vector.get("src").textValue().getBytes(StandardCharsets.UTF_8);
        assertThat(TimbrFernet.seal(key(vector), source, new IvParameterSpec(iv), now(vector)))
                .isEqualTo(vector.get("token").textValue());
    }

    @ParameterizedTest
    @MethodSource
    void verify(JsonNode vector) {
        assertThat(opened(vector)).isEqualTo(vector.get("src").textValue());
    }

    @ParameterizedTest
    @MethodSource
    void invalid(JsonNode vector) {
        assertThatThrownBy(() -> opened(vector)).isInstanceOf(RuntimeException.class);
    }

    private static String opened(JsonNode vector) {
        return Token.fromString(vector.get("token").textValue()).validateAndDecrypt(key(vector), new StringValidator() {
            @Override
            public Clock getClock() {
                return Clock.fixed(now(vector), ZoneOffset.UTC);
            }

            @Override
            public TemporalAmount getTimeToLive() {
                return Duration.ofSeconds(vector.get("ttl_sec").longValue());
            }
        });
    }

    /** The values are those of docs/vendors/timbr.md, for another salt than a key. */
    @ParameterizedTest
    @CsvSource({
        "md5Hex, NjBmZjIxOTcwMDJiMGQ3YTJkNTM1OTRjYTU0ODJkNzc=",
        "sha256, Z0du1M7z_3O4gM-ryb6zhngKLflckIhKmDlr98PUThw="
    })
    void key_derivedOfASalt_isTheKnownOne(KeyDerivation derivation, String key) {
        assertThat(TimbrFernet.key(Secret.of("example-salt"), derivation).serialise())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource(KeyDerivation.class)
    void bearer_isDecryptedByPythonsCryptography(KeyDerivation derivation) throws Exception {
        String python = PYTHONS.stream()
                .filter(TimbrFernetTest::hasCryptography)
                .findFirst()
                .orElse(null);
        assumeTrue(python != null, "Python's cryptography is missing: install Debian's python3-cryptography");
        Secret salt = Secret.of(SALT);
        String bearer = TimbrFernet.bearer(salt, derivation, Secret.of("ada:pässword"), Instant.now());
        String key = TimbrFernet.key(salt, derivation).serialise();
        assertThat(run(key + " " + bearer, python, "-c", DECRYPT).strip()).isEqualTo("YWRhOnDDpHNzd29yZA==");
    }

    private static boolean hasCryptography(String python) {
        try {
            return run("", python, "-c", "import cryptography.fernet; print('yes')")
                    .contains("yes");
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    private static String run(String input, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}

package io.github.camelauth.token.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StoreKeyTest {

    @Test
    void canonical_always_isTheSameText() {
        assertThat(new StoreKey("custobar-auth", "https://h", "user", "", List.of("/api/a/")).canonical())
                .isEqualTo("camel-auth/1|13:custobar-auth|9:https://h|4:user|0:|7:/api/a/");
    }

    @Test
    void canonical_partsShiftedAcrossBorders_givesOtherTexts() {
        assertThat(List.of(
                                new StoreKey("s", "o", "a", "b", List.of()),
                                new StoreKey("s", "o", "ab", "", List.of()),
                                new StoreKey("s", "o", "", "ab", List.of()),
                                new StoreKey("s", "o", "a", "", List.of("b")),
                                new StoreKey("s", "o", "a|1:b", "", List.of()),
                                new StoreKey("s", "o", "a", "b", List.of("")),
                                new StoreKey("s", "o", "a", "b", List.of("c", "d")),
                                new StoreKey("s", "o", "a", "b", List.of("c|1:d")))
                        .stream()
                        .map(StoreKey::canonical))
                .doesNotHaveDuplicates();
    }

    @Test
    void id_ofAnyKey_is64HexDigits() {
        assertThat(new StoreKey("s", "o", "ä/../", "", List.of()).id()).matches("[0-9a-f]{64}");
    }
}

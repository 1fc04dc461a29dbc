package io.github.camelauth.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TokenEventsTest {

    private static final TokenEvent EVENT = new TokenEvent(
            TokenEventType.REFRESHED,
            "custobar-auth",
            "default",
            null,
            Instant.parse("2026-03-01T12:00:00Z"),
            2,
            "ba7816bf",
            null,
            null);

    private final TokenEvents events = new TokenEvents();
    private final List<TokenEvent> heard = new ArrayList<>();

    @Test
    void publish_failingListeners_reachesTheOthersAndTheCallerGoesOn() {
        events.add(event -> {
            throw new IllegalStateException("broken");
        });
        events.add(event -> {
            throw new NoClassDefFoundError("half a deployment");
        });
        events.add(heard::add);

        events.publish(EVENT);

        assertThat(heard).containsExactly(EVENT);
    }

    @Test
    void remove_aListener_itHearsNoMore() {
        TokenEventListener listener = heard::add;
        events.add(listener);
        events.remove(listener);

        events.publish(EVENT);

        assertThat(heard).isEmpty();
    }

    @Test
    void json_byPlainJackson_writesTypeAsTypedAndTimesAsText() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(EVENT))
                .contains("\"type\":\"refreshed\"", "\"at\":\"2026-03-01T12:00:00Z\"", "\"expiresAt\":null");
    }

    @ParameterizedTest
    @EnumSource
    void type_byItsLabel_isFound(TokenEventType type) {
        assertThat(TokenEventType.of(type.label())).isEqualTo(type);
    }

    @Test
    void type_unknownLabel_isRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> TokenEventType.of("Refreshed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Refreshed'")
                .hasMessageContaining("refreshFailed");
    }
}

package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The dev console, as Camel finds it. */
@Timeout(60)
final class DevConsoleTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private DevConsole console() {
        rig.camel.setDevConsole(true);
        rig.camel.start();
        DevConsoleRegistry registry = rig.camel.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        registry.loadDevConsoles();
        return registry.getConsole("auth-tokens").orElseThrow();
    }

    private static JsonNode json(DevConsole console, Map<String, Object> options) throws Exception {
        return new ObjectMapper().readTree(((JsonObject) console.call(MediaType.JSON, options)).toJson());
    }

    @Test
    void console_listsTokens_thoseFirstThatNeedAttention() throws Exception {
        rig.component.getAccounts().put("north", TestConfiguration.of("north"));
        DevConsole console = console();
        rig.send("test-auth:token");
        rig.client.failWith(CamelRig.down());
        rig.send("test-auth:token?account=north");
        JsonNode json = json(console, Map.of());
        assertThat(json.path("total").intValue()).isEqualTo(2);
        assertThat(json.path("states").path("FRESH").intValue()).isEqualTo(1);
        assertThat(json.path("states").path("NONE").intValue()).isEqualTo(1);
        assertThat(json.path("droppedNotifications").intValue()).isZero();
        assertThat(json.path("tokens").path(0).path("account").textValue()).isEqualTo("north");
        assertThat(json.path("tokens").path(0).path("lastError").textValue()).isEqualTo("The vendor is down.");
        assertThat(json.path("tokens").path(1).path("state").textValue()).isEqualTo("FRESH");
        assertThat(console.call(MediaType.TEXT, Map.of()))
                .asString()
                .startsWith("Tokens: 2, NONE: 1, FRESH: 1\nDropped notifications: 0\n\n    test-auth:north  state=NONE")
                .contains("\n    test-auth:default  state=FRESH", "lastError=The vendor is down.")
                .doesNotContain("token-1", "s3cret");
    }

    @Test
    void limit_listsFewer_andCountsAll() throws Exception {
        DevConsole console = console();
        for (int i = 0; i < 150; i++) {
            rig.send("test-auth:token?principal=p" + i);
        }
        assertThat(json(console, Map.of("limit", "2")).path("tokens")).hasSize(2);
        assertThat(json(console, Map.of("limit", "2")).path("total").intValue()).isEqualTo(151);
        assertThat(json(console, Map.of("limit", "many")).path("tokens")).hasSize(100);
        assertThat(console.call(MediaType.TEXT, Map.of("limit", "1")))
                .asString()
                .contains("\n    test-auth:default/p0")
                .doesNotContain("p1");
    }

    @Test
    void context_withoutTokens_hasAnEmptyConsole() throws Exception {
        rig.component.setConfiguration(new TestConfiguration());
        DevConsole console = console();
        assertThat(console.getDisplayName()).isEqualTo("Auth Tokens");
        assertThat(console.call(MediaType.TEXT, Map.of())).isEqualTo("Tokens: 0\nDropped notifications: 0\n");
        assertThat(json(console, Map.of()).path("tokens")).isEmpty();
    }
}

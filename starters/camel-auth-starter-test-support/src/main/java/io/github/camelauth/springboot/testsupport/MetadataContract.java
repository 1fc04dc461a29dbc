package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.springboot.generator.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an IDE shows of the options is what Camel's catalogue says. */
public abstract class MetadataContract extends StarterContract {

    private final String ofAccount;
    private Map<String, JsonNode> properties;

    protected MetadataContract(StarterApp app) {
        super(app);
        this.ofAccount = app.prefix("<name>");
    }

    @BeforeAll
    void read() throws Exception {
        // The module's own: other jars on the class path have one of the same name.
        JsonNode metadata = new ObjectMapper()
                .readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json")
                        .toFile());
        properties = StreamSupport.stream(metadata.get("properties").spliterator(), false)
                .collect(Collectors.toMap(property -> property.get("name").asText(), Function.identity()));
    }

    @ParameterizedTest
    @MethodSource("componentOptions")
    void property_ofTheComponent_isDescribed(Option option) {
        check(properties.get(app.prefix() + option.dashed()), option);
    }

    @ParameterizedTest
    @MethodSource("accountOptions")
    void property_ofAnAccount_isDescribed(Option option) {
        check(properties.get(ofAccount + option.dashed()), option);
    }

    @Test
    void properties_areThoseOfTheCatalogueAndTheSwitches() {
        Stream<String> component = names(app.prefix(), componentOptions());
        Stream<String> account = names(ofAccount, accountOptions());
        Stream<String> switches = Stream.of(app.prefix() + "enabled", app.prefix() + "customizer.enabled");
        assertThat(properties)
                .containsOnlyKeys(Stream.of(component, account, switches)
                        .flatMap(Function.identity())
                        .toList());
    }

    private static Stream<String> names(String prefix, List<Option> options) {
        return options.stream().map(option -> prefix + option.dashed());
    }

    private static void check(JsonNode property, Option option) {
        assertThat(property).isNotNull();
        assertThat(property.path("description").asText()).isNotBlank().isEqualTo(option.description());
        assertThat(property.path("defaultValue").asText()).isEqualTo(option.fact("defaultValue"));
        if (option.secret()) {
            assertThat(property.path("type").asText()).isEqualTo("java.lang.String");
        }
    }
}

package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an IDE shows of the options is what Camel's catalogue says. */
final class CustobarAuthMetadataTest {

    private static final String ACCOUNT = Starter.PREFIX + "accounts.<name>.";
    private static final Map<String, JsonNode> PROPERTIES = StreamSupport.stream(
                    Catalogue.json("META-INF/spring-configuration-metadata.json")
                            .get("properties")
                            .spliterator(),
                    false)
            .collect(Collectors.toMap(property -> property.get("name").asText(), Function.identity()));

    @ParameterizedTest
    @MethodSource("io.github.camelauth.custobar.springboot.Catalogue#componentOptions")
    void property_ofTheComponent_isDescribed(Catalogue.Option option) {
        check(PROPERTIES.get(Starter.PREFIX + option.dashed()), option);
    }

    @ParameterizedTest
    @MethodSource("io.github.camelauth.custobar.springboot.Catalogue#accountOptions")
    void property_ofAnAccount_isDescribed(Catalogue.Option option) {
        check(PROPERTIES.get(ACCOUNT + option.dashed()), option);
    }

    @Test
    void properties_areThoseOfTheCatalogueAndTheSwitches() {
        Stream<String> component = Catalogue.componentOptions().map(option -> Starter.PREFIX + option.dashed());
        Stream<String> account = Catalogue.accountOptions().map(option -> ACCOUNT + option.dashed());
        Stream<String> switches = Stream.of(Starter.PREFIX + "enabled", Starter.PREFIX + "customizer.enabled");
        assertThat(PROPERTIES)
                .containsOnlyKeys(Stream.of(component, account, switches)
                        .flatMap(Function.identity())
                        .toList());
    }

    private static void check(JsonNode property, Catalogue.Option option) {
        assertThat(property).isNotNull();
        assertThat(property.path("description").asText()).isNotBlank().isEqualTo(option.fact("description"));
        assertThat(property.path("defaultValue").asText()).isEqualTo(option.fact("defaultValue"));
        if (option.fact("secret").equals("true")) {
            assertThat(property.path("type").asText()).isEqualTo("java.lang.String");
        }
    }
}

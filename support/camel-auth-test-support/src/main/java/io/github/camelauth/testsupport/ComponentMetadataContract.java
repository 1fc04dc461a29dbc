package io.github.camelauth.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.testsupport.ComponentMetadata.Option;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.util.SensitiveUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools, documents and Camel itself read of a component: complete, true, and the same shape for each vendor. */
public abstract class ComponentMetadataContract {

    private final String scheme;
    private final String vendor;
    private final Class<? extends AuthComponent<?>> component;
    private final Class<?> constants;
    private final ComponentMetadata metadata;

    /**
     * @param scheme such as {@code custobar-auth}
     * @param vendor the vendor's name as class and header names have it
     * @param constants the interface with the headers
     */
    protected ComponentMetadataContract(
            String scheme, String vendor, Class<? extends AuthComponent<?>> component, Class<?> constants) {
        this.scheme = scheme;
        this.vendor = vendor;
        this.component = component;
        this.constants = constants;
        this.metadata = ComponentMetadata.of(component, scheme);
    }

    /** Generated after compilation: without the sources in the repository, a fresh clone's jar has none and says nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {"component/%s", "configurer/%s-component", "configurer/%s-endpoint", "urifactory/%s-endpoint"})
    void service_ofEachKind_namesAClassThatIsThere(String file) throws Exception {
        String path = "META-INF/services/org/apache/camel/" + file.formatted(scheme);
        Properties service = new Properties();
        service.load(component.getClassLoader().getResourceAsStream(path));
        Class<?> named = Class.forName(service.getProperty("class"), true, component.getClassLoader());
        assertThat(named.getPackage()).isEqualTo(component.getPackage());
    }

    @Test
    void component_isNamedLikeItsSiblings() {
        JsonNode facts = metadata.component();
        assertThat(facts.get("scheme").textValue()).isEqualTo(scheme);
        assertThat(facts.get("syntax").textValue()).isEqualTo(scheme + ":operation");
        assertThat(facts.get("title").textValue()).isEqualTo(vendor + " Auth");
        assertThat(facts.get("javaType").textValue()).isEqualTo(component.getName());
        assertThat(component.getSimpleName()).isEqualTo(vendor + "AuthComponent");
        assertThat(facts.get("label").textValue()).contains("security");
        assertThat(facts.get("groupId").textValue()).isEqualTo("io.github.camelauth");
    }

    @Test
    void description_ofEachOptionAndHeader_isASentenceOfItsOwn() {
        for (List<Option> group :
                List.of(metadata.componentOptions(), metadata.endpointOptions(), metadata.headers())) {
            assertThat(group).isNotEmpty().allSatisfy(option -> assertThat(option.text("description"))
                    .as(option.name())
                    .endsWith(".")
                    .hasSizeGreaterThan(15));
            Map<String, List<String>> byDescription = group.stream()
                    .collect(Collectors.groupingBy(
                            option -> option.text("description"),
                            Collectors.mapping(Option::name, Collectors.toList())));
            assertThat(byDescription.values())
                    .allSatisfy(names -> assertThat(names).hasSize(1));
        }
    }

    @Test
    void option_ofTheConfiguration_isOnComponentAndEndpointAlike() {
        Map<String, JsonNode> onComponent =
                metadata.componentOptions().stream().collect(Collectors.toMap(Option::name, Option::facts));
        List<Option> shared = metadata.endpointOptions().stream()
                .filter(option -> !option.inherited())
                .toList();
        assertThat(shared).isNotEmpty().allSatisfy(option -> {
            assertThat(onComponent).containsKey(option.name());
            JsonNode other = onComponent.get(option.name());
            for (String fact : List.of("description", "type", "secret", "defaultValue", "label")) {
                assertThat(other.path(fact))
                        .as(option + " " + fact)
                        .isEqualTo(option.facts().path(fact));
            }
        });
    }

    @Test
    void enumeration_hasItsDefaultFirst() {
        assertThat(metadata.endpointOptions())
                .filteredOn(option -> option.type().equals("enum") && !option.inherited())
                .allSatisfy(option -> assertThat(option.text("defaultValue"))
                        .as(option.name())
                        .isEqualTo(option.facts().get("enum").get(0).textValue()));
    }

    @Test
    void secret_isFlaggedWhereverCamelWouldMaskTheName() {
        assertThat(allOptions())
                .filteredOn(ComponentMetadataContract::looksSecret)
                .allSatisfy(
                        option -> assertThat(option.secret()).as(option.name()).isTrue());
    }

    /** Camel Main prints its configuration at the start, and masks by this list only. */
    @Test
    void secret_bearsANameThatCamelMasks() {
        assertThat(allOptions()).filteredOn(Option::secret).isNotEmpty().allSatisfy(option -> assertThat(
                        SensitiveUtils.containsSensitive(option.name()))
                .as(option.name())
                .isTrue());
    }

    private Iterable<Option> allOptions() {
        return Stream.concat(metadata.componentOptions().stream(), metadata.endpointOptions().stream())
                .toList();
    }

    private static boolean looksSecret(Option option) {
        return option.type().equals("string") && SensitiveUtils.containsSensitive(option.name());
    }

    @Test
    void header_isAConstantWithTheVendorsPrefix() throws Exception {
        List<String> values = new ArrayList<>();
        for (Field constant : constants.getFields()) {
            values.add((String) constant.get(null));
        }
        assertThat(values).allMatch(value -> value.startsWith("Camel" + vendor + "Auth"));
        assertThat(metadata.headers()).extracting(Option::name).isSubsetOf(values);
    }

    @Test
    void page_hasTheTablesOfTheCatalogue() throws IOException {
        String page = Files.readString(ComponentPages.page(scheme));
        assertThat(page)
                .as("Generate the tables anew and commit: " + ComponentPage.COMMAND)
                .isEqualTo(new ComponentPage(metadata).withTables(page));
    }
}

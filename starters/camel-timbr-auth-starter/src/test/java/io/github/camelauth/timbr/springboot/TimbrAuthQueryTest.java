package io.github.camelauth.timbr.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.springboot.testsupport.StarterApp;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Queries, with each credential that properties of Spring Boot can hold. */
final class TimbrAuthQueryTest {

    private final TimbrSimulator timbr = TimbrSimulator.start();

    @AfterEach
    void stop() {
        timbr.close();
    }

    /** Each as the options that it takes besides the address. */
    static Stream<Named<Function<TimbrSimulator, String[]>>> credentials() {
        String user = "username=" + TimbrSimulator.DEFAULT_USERNAME;
        String password = "password=" + TimbrSimulator.DEFAULT_PASSWORD;
        return Stream.of(
                Named.of("fernet", timbr -> new String[] {user, password, "auth-key=" + TimbrSimulator.DEFAULT_SALT}),
                Named.of("bearer", timbr -> new String[] {"authorization-token=" + timbr.bearer()}),
                Named.of("key", timbr -> new String[] {
                    "api-key=" + timbr.provisionToken().value().reveal()
                }),
                Named.of("platform", timbr -> new String[] {user, password, "token-source=platform"}));
    }

    private ApplicationContextRunner querying(String... options) {
        String address = "base-url=" + timbr.baseUrl();
        String data = timbr.baseUrl() + timbr.openapiQueryPath();
        return Starter.APP
                .account(Starter.APP.account(Starter.APP.runner(), "north", address), "north", options)
                .withBean(RouteBuilder.class, () -> new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:sql").to(data + "?httpClientConfigurer=#timbrAuth-north");
                        from("direct:poll").to(Starter.ontologies(timbr) + "?httpClientConfigurer=#timbrAuth-north");
                    }
                });
    }

    /** A POST as the vendor's own client sends it. */
    private static String sql(ApplicationContext context) {
        return context.getBean(ProducerTemplate.class)
                .requestBodyAndHeaders(
                        "direct:sql", "SELECT 1", Map.of(Exchange.CONTENT_TYPE, "application/text"), String.class);
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void query_withEachCredential_isAnswered(Function<TimbrSimulator, String[]> credential) {
        querying(credential.apply(timbr)).run(context -> {
            assertThat(sql(context)).contains("Ada");
            assertThat(StarterApp.request(context, "direct:poll")).contains(TimbrSimulator.DEFAULT_ONTOLOGY);
            assertThat(timbr.tokens()).hasSize(1);
        });
    }

    @Test
    void query_afterTheTokenEnded_isAnsweredWithANewOne() {
        String user = "username=" + TimbrSimulator.DEFAULT_USERNAME;
        String password = "password=" + TimbrSimulator.DEFAULT_PASSWORD;
        querying(user, password, "auth-key=" + TimbrSimulator.DEFAULT_SALT).run(context -> {
            sql(context);
            timbr.invalidateTokens();
            assertThat(sql(context)).contains("Ada");
            assertThat(timbr.tokenRequests()).isEqualTo(2);
        });
    }
}

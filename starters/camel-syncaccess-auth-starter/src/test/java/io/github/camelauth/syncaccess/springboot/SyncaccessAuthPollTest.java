package io.github.camelauth.syncaccess.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.springboot.testsupport.StarterApp;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What syncAccess does its own way, as properties of Spring Boot ask for it. */
final class SyncaccessAuthPollTest {

    private final SyncaccessSimulator syncaccess = SyncaccessSimulator.start();

    @AfterEach
    void stop() {
        syncaccess.close();
    }

    private ApplicationContextRunner polling(String... more) {
        String subscribers = syncaccess.baseUrl() + syncaccess.subscribersPath();
        return Starter.APP
                .account(Starter.APP.runner(Starter.credential(syncaccess)), "north", Starter.credential(syncaccess))
                .withPropertyValues(more)
                .withBean(RouteBuilder.class, () -> new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:poll").to(subscribers + "?httpClientConfigurer=#syncaccessAuth");
                        from("direct:north").to(subscribers + "?httpClientConfigurer=#syncaccessAuth-north");
                    }
                });
    }

    @Test
    void poll_asksForOneTokenByAForm() {
        polling().run(context -> {
            assertThat(StarterApp.request(context, "direct:poll")).contains("ada@example.com");
            assertThat(StarterApp.request(context, "direct:poll")).contains("ada@example.com");
            assertThat(syncaccess.journal().to(syncaccess.tokenPath()))
                    .singleElement()
                    .satisfies(request -> assertThat(request.bodyText()).startsWith("grant_type=password"));
        });
    }

    @Test
    void requestFormat_ofANamedAccount_isWhatItAsksIn() {
        polling(Starter.APP.prefix("north") + "request-format=json").run(context -> {
            StarterApp.request(context, "direct:north");
            assertThat(syncaccess.journal().to(syncaccess.tokenPath()))
                    .singleElement()
                    .satisfies(request -> assertThat(request.header("Content-Type"))
                            .hasValueSatisfying(type -> assertThat(type).startsWith("application/json")));
        });
    }

    @Test
    void methodBasic_asksForNoToken() {
        polling(Starter.APP.prefix() + "method=basic").run(context -> {
            assertThat(StarterApp.request(context, "direct:poll")).contains("ada@example.com");
            assertThat(syncaccess.tokenRequests()).isZero();
        });
    }

    @Test
    void poll_afterTheTokensDied_isAnsweredWithANewOne() {
        polling().run(context -> {
            StarterApp.request(context, "direct:poll");
            syncaccess.tokensDie();
            assertThat(StarterApp.request(context, "direct:poll")).contains("ada@example.com");
            assertThat(syncaccess.tokenRequests()).isEqualTo(2);
        });
    }
}

package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.DefaultConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A route that forgets clear must not answer its caller with the credential. */
@Timeout(60)
final class ForgottenClearTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private Exchange answer(LambdaRouteBuilder routes) {
        rig.routes(routes);
        Exchange answer =
                rig.send("direct:in", exchange -> exchange.getMessage().setBody(List.of("a", "b")));
        assertThat(answer.getMessage().getHeaders()).doesNotContainKey("Authorization");
        assertThat(answer.getMessage().getHeaders().values().toString()).doesNotContain("token-");
        return answer;
    }

    @Test
    void route_ended_answersWithout() {
        Exchange answer = answer(routes -> routes.from("direct:in").to("test-auth:authenticate"));
        assertThat(answer.getMessage().getHeader("Accept")).isEqualTo("application/json");
    }

    @Test
    void route_failed_answersWithout() {
        Exchange answer = answer(routes -> routes.from("direct:in")
                .to("test-auth:authenticate")
                .throwException(new IllegalStateException("after")));
        assertThat(answer.getException()).hasMessage("after");
    }

    @Test
    void carrier_failedHalfway_answersWithout() {
        rig.component.getConfiguration().setCarrier(TestConfiguration.Place.broken);
        assertThat(answer(routes -> routes.from("direct:in").to("test-auth:authenticate"))
                        .getException())
                .hasMessage("no one-time code");
    }

    @Test
    void route_failedAndHandled_answersWithout() {
        answer(routes -> {
            routes.from("direct:in")
                    .onException(IllegalStateException.class)
                    .handled(true)
                    .setBody(routes.constant("sorry"))
                    .end()
                    .to("test-auth:authenticate")
                    .throwException(new IllegalStateException("after"));
        });
    }

    @Test
    void subRoute_authenticates_credentialLivesUntilTheCallingRouteEnds() throws InterruptedException {
        MockEndpoint sent = rig.camel.getEndpoint("mock:sent", MockEndpoint.class);
        sent.expectedHeaderReceived("Authorization", "Bearer token-1");
        answer(routes -> {
            routes.from("direct:in").to("direct:auth").to("direct:call");
            routes.from("direct:auth").to("test-auth:authenticate");
            routes.from("direct:call").to("mock:sent");
        });
        sent.assertIsSatisfied(10_000);
    }

    /** As servlet consumers do it: the answer is written when the route has ended, and only then is the exchange done. */
    @Test
    void consumerThatAnswersBeforeTheExchangeIsDone_answersWithout() throws Exception {
        rig.routes(routes -> {
            routes.from("direct:in").routeId("in").to("direct:auth").to("mock:sent");
            routes.from("direct:auth").to("test-auth:authenticate");
            routes.from("direct:failing")
                    .routeId("failing")
                    .to("direct:auth")
                    .throwException(new IllegalStateException("after"));
        });
        for (String route : List.of("in", "failing")) {
            DefaultConsumer consumer =
                    (DefaultConsumer) rig.camel.getRoute(route).getConsumer();
            Exchange exchange = consumer.createExchange(false);
            consumer.createUoW(exchange);
            consumer.getProcessor().process(exchange);
            assertThat(exchange.getMessage().getHeaders()).containsKey("Accept").doesNotContainKey("Authorization");
            consumer.doneUoW(exchange);
        }
        assertThat(rig.camel
                        .getEndpoint("mock:sent", MockEndpoint.class)
                        .getExchanges()
                        .get(0)
                        .getMessage()
                        .getHeader("Authorization"))
                .isEqualTo("Bearer token-1");
    }

    @Test
    void split_itemsAuthenticate_resultIsWithout() {
        answer(routes -> routes.from("direct:in")
                .split(routes.body(), AggregationStrategies.useLatest())
                .to("test-auth:authenticate")
                .end());
    }

    @Test
    void split_sharedUnitOfWork_resultIsWithout() {
        answer(routes -> routes.from("direct:in")
                .split(routes.body(), AggregationStrategies.useLatest())
                .shareUnitOfWork()
                .to("test-auth:authenticate")
                .end());
    }

    @Test
    void multicast_afterAuthenticate_resultIsWithout() {
        answer(routes -> {
            routes.from("direct:in")
                    .to("test-auth:authenticate")
                    .multicast(AggregationStrategies.useLatest())
                    .parallelProcessing()
                    .to("direct:a", "direct:b");
            routes.from("direct:a").to("test-auth:authenticate");
            routes.from("direct:b").to("mock:b");
        });
    }

    @Test
    void multicast_branchesAuthenticate_resultIsWithout() {
        answer(routes -> {
            routes.from("direct:in")
                    .multicast(AggregationStrategies.useLatest())
                    .to("direct:a", "direct:b");
            routes.from("direct:a").to("test-auth:authenticate");
            routes.from("direct:b").to("test-auth:authenticate");
        });
    }

    @Test
    void enrich_authenticates_resultIsWithout() {
        answer(routes -> {
            routes.from("direct:in").enrich("direct:auth", AggregationStrategies.useLatest());
            routes.from("direct:auth").to("test-auth:authenticate");
        });
    }

    /** Seda takes completions over to its copy; the original still answers. */
    @Test
    void seda_copyRoutedOn_originalAnswersWithoutAndTheCopyStillCarriesIt() throws InterruptedException {
        MockEndpoint sent = rig.camel.getEndpoint("mock:sent", MockEndpoint.class);
        sent.expectedHeaderReceived("Authorization", "Bearer token-1");
        answer(routes -> {
            routes.from("direct:in").to("test-auth:authenticate").to(ExchangePattern.InOnly, "seda:call");
            routes.from("seda:call").to("mock:sent");
        });
        sent.assertIsSatisfied(10_000);
    }

    @Test
    void seda_waitedFor_answersWithout() {
        answer(routes -> {
            routes.from("direct:in").to("seda:call");
            routes.from("seda:call").to("test-auth:authenticate");
        });
    }

    @Test
    void wireTap_copyAuthenticatesAgain_originalAnswersWithout() throws InterruptedException {
        MockEndpoint tapped = rig.camel.getEndpoint("mock:tapped", MockEndpoint.class);
        tapped.expectedMessageCount(1);
        answer(routes -> {
            routes.from("direct:in").to("test-auth:authenticate").wireTap("direct:tap");
            routes.from("direct:tap").to("test-auth:authenticate").to("mock:tapped");
        });
        MockEndpoint.assertIsSatisfied(10, TimeUnit.SECONDS, tapped);
    }

    @Test
    void onCompletion_copyOfTheExchange_isWithout() throws InterruptedException {
        MockEndpoint completed = rig.camel.getEndpoint("mock:completed", MockEndpoint.class);
        completed.expectedMessageCount(1);
        answer(routes -> routes.from("direct:in")
                .onCompletion()
                .to("mock:completed")
                .end()
                .to("test-auth:authenticate"));
        MockEndpoint.assertIsSatisfied(10, TimeUnit.SECONDS, completed);
        assertThat(completed.getExchanges().get(0).getMessage().getHeaders()).doesNotContainKey("Authorization");
    }

    @Test
    void clearedAndAuthenticatedAgain_answersWithout() {
        answer(routes -> routes.from("direct:in")
                .to("test-auth:authenticate", "test-auth:clear", "test-auth:invalidate", "test-auth:authenticate"));
    }
}

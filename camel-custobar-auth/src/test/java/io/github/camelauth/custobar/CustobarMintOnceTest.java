package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.store.FileTokenStore;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.store.InMemoryTokenStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each token that is created stays at the vendor: however many ask, and whatever breaks, there is one. */
final class CustobarMintOnceTest {

    private final CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void firstMessages_200AtOnce_makeOneMint() {
        CountDownLatch hold = new CountDownLatch(1);
        custobar.failAt(CustobarApp.TOKENS, Fault.heldUntil(hold));
        app = CustobarApp.scoped(custobar).start();
        ExecutorService callers = Executors.newFixedThreadPool(200);
        List<CompletableFuture<Exchange>> calls = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> app.send(i % 2 == 0 ? "direct:token" : "direct:authenticate"), callers))
                .toList();
        Awaitility.await().until(() -> custobar.counters().requests(CustobarApp.TOKENS) == 1);
        hold.countDown();
        assertThat(calls)
                .allSatisfy(call -> assertThat(call.join().getException()).isNull());
        callers.shutdown();
        assertThat(custobar.tokensCreated()).isOne();
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void restart_withADurableStore_mintsNothing() {
        for (int run = 0; run < 3; run++) {
            app = CustobarApp.scoped(custobar)
                    .bean("store", CustobarApp.store(custobar, folder))
                    .option("acquireOnStart", "true")
                    .start();
            app.result("direct:poll", String.class);
            app.close();
        }
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void lostAnswers_whileMessagesKeepComing_areSpacedByGrowingPauses() {
        custobar.failAlwaysAt(CustobarApp.TOKENS, Fault.lostResponse());
        app = CustobarApp.scoped(custobar).start();
        try (LogCapture log = new LogCapture()) {
            for (int quarter = 0; quarter < 4 * 60; quarter++) {
                app.failure("direct:poll");
                CustobarApp.advance(custobar, app, Duration.ofSeconds(15));
            }
            assertThat(log.ours(Level.WARN)).anySatisfy(line -> assertThat(line)
                    .contains("the vendor may hold a token that nobody has")
                    .contains("under the name 'camel-custobar-auth "));
        }
        List<Instant> times =
                CustobarApp.mints(custobar).stream().map(RequestRecord::time).toList();
        assertThat(times).hasSizeBetween(3, 5);
        assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThanOrEqualTo(Duration.ofSeconds(55));
        assertThat(Duration.between(times.get(2), times.get(3))).isGreaterThanOrEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void lostAnswer_onceAndThenNoMore_isFollowedByOneMintWithAnotherName() {
        custobar.failAt(CustobarApp.TOKENS, Fault.lostResponse());
        app = CustobarApp.scoped(custobar).start();
        app.failure("direct:poll");
        CustobarApp.advance(custobar, app, Duration.ofSeconds(5));
        app.result("direct:poll", String.class);
        assertThat(custobar.tokens())
                .hasSize(2)
                .extracting(token -> token.name())
                .doesNotHaveDuplicates();
    }

    @Test
    void lostAnswer_beforeARestart_isRememberedByIt() {
        custobar.failAlwaysAt(CustobarApp.TOKENS, Fault.lostResponse());
        for (int run = 0; run < 5; run++) {
            app = CustobarApp.scoped(custobar)
                    .bean("store", CustobarApp.store(custobar, folder))
                    .start();
            app.failure("direct:poll");
            app.close();
        }
        assertThat(CustobarApp.mints(custobar)).hasSize(2);
    }

    @Test
    void scopes_inAnotherOrderOrTwice_areTheSameToken() {
        app = CustobarApp.user(custobar)
                .routes(routes -> {
                    routes.from("direct:ab").to("custobar-auth:token?scopes=/api/a/,/api/b/");
                    routes.from("direct:ba").to("custobar-auth:token?scopes=/api/b/,/api/a/,/api/b/");
                })
                .start();
        app.send("direct:ab");
        app.send("direct:ba");
        assertThat(custobar.tokensCreated()).isOne();
    }

    @Test
    void endpoint_withAStoreOfItsOwn_keepsItsTokenThere() {
        FileTokenStore store = CustobarApp.store(custobar, folder);
        app = CustobarApp.scoped(custobar)
                .bean("mine", store)
                .bean("other", new InMemoryTokenStore(custobar.clock()))
                .routes(routes -> routes.from("direct:own").to("custobar-auth:token?tokenStore=#bean:mine"))
                .start();
        app.send("direct:token");
        app.send("direct:own");
        assertThat(folder.resolve("tokens")).isDirectoryContaining("glob:**.token");
    }
}

package io.github.camelauth.timbr.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.cft.CftAuthComponent;
import io.github.camelauth.cft.springboot.CftAuthComponentAutoConfiguration;
import io.github.camelauth.custobar.CustobarAuthComponent;
import io.github.camelauth.custobar.springboot.CustobarAuthComponentAutoConfiguration;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.springboot.testsupport.StarterApp;
import io.github.camelauth.syncaccess.SyncaccessAuthComponent;
import io.github.camelauth.syncaccess.springboot.SyncaccessAuthComponentAutoConfiguration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** One application with the starters of all vendors, each with accounts of the same names. */
final class StartersTogetherTest {

    private static final StarterApp CUSTOBAR =
            new StarterApp(new CustobarAuthComponent(), CustobarAuthComponentAutoConfiguration.class);
    private static final StarterApp CFT =
            new StarterApp(new CftAuthComponent(), CftAuthComponentAutoConfiguration.class);
    private static final StarterApp SYNCACCESS =
            new StarterApp(new SyncaccessAuthComponent(), SyncaccessAuthComponentAutoConfiguration.class);

    private final CustobarSimulator custobar = CustobarSimulator.start();
    private final CftSimulator cft = CftSimulator.start();
    private final SyncaccessSimulator syncaccess = SyncaccessSimulator.start();
    private final TimbrSimulator timbr = TimbrSimulator.start();

    @AfterEach
    void stop() {
        custobar.close();
        cft.close();
        syncaccess.close();
        timbr.close();
    }

    private ApplicationContextRunner all() {
        ApplicationContextRunner runner = Starter.APP
                .runner(Starter.credential(timbr))
                .withConfiguration(AutoConfigurations.of(
                        CUSTOBAR.autoConfiguration(), CFT.autoConfiguration(), SYNCACCESS.autoConfiguration()));
        runner = Starter.APP.account(runner, "north", Starter.credential(timbr));
        runner = both(
                runner,
                CUSTOBAR,
                custobar.baseUrl(),
                CustobarSimulator.DEFAULT_USERNAME,
                CustobarSimulator.DEFAULT_PASSWORD);
        runner = both(runner, CFT, cft.baseUrl(), CftSimulator.DEFAULT_USERNAME, CftSimulator.DEFAULT_PASSWORD);
        for (String prefix : List.of(CFT.prefix(), CFT.prefix("north"))) {
            runner = runner.withPropertyValues(prefix + "access-key=" + CftSimulator.DEFAULT_APP_KEY);
        }
        return both(
                runner,
                SYNCACCESS,
                syncaccess.baseUrl(),
                SyncaccessSimulator.DEFAULT_USERNAME,
                SyncaccessSimulator.DEFAULT_PASSWORD);
    }

    /** The default account, and the account {@code north}. */
    private static ApplicationContextRunner both(
            ApplicationContextRunner runner, StarterApp app, String address, String username, String password) {
        for (String prefix : List.of(app.prefix(), app.prefix("north"))) {
            runner = runner.withPropertyValues(
                    prefix + "base-url=" + address, prefix + "username=" + username, prefix + "password=" + password);
        }
        return runner;
    }

    private RouteBuilder polling() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String account : List.of("", "-north")) {
                    from("direct:custobar" + account)
                            .to(custobar.baseUrl() + custobar.retrievePath() + hook("custobarAuth" + account));
                    from("direct:cft" + account).to(cft.baseUrl() + cft.farmsPath() + hook("cftAuth" + account));
                    from("direct:syncaccess" + account)
                            .to(syncaccess.baseUrl() + syncaccess.subscribersPath() + hook("syncaccessAuth" + account));
                    from("direct:timbr" + account).to(Starter.ontologies(timbr) + hook("timbrAuth" + account));
                }
            }
        };
    }

    private static String hook(String name) {
        return "?httpClientConfigurer=#" + name;
    }

    @Test
    void calls_ofEachVendorByAccountsOfOneName_areAnsweredByTheirOwn() {
        all().withBean(RouteBuilder.class, this::polling).run(context -> {
            for (String account : List.of("", "-north")) {
                assertThat(StarterApp.request(context, "direct:custobar" + account))
                        .contains("{");
                assertThat(StarterApp.request(context, "direct:cft" + account)).contains("Hill Farm");
                assertThat(StarterApp.request(context, "direct:syncaccess" + account))
                        .contains("ada@example.com");
                assertThat(StarterApp.request(context, "direct:timbr" + account))
                        .contains(TimbrSimulator.DEFAULT_ONTOLOGY);
            }
            assertThat(List.of(
                            custobar.tokensCreated(),
                            cft.tokensCreated(),
                            syncaccess.tokenRequests(),
                            timbr.tokenRequests()))
                    .as("accounts of one credential share its token, and no vendor has another's")
                    .containsOnly(1L);
        });
    }

    @Test
    void engine_isOneForAllVendors() {
        all().run(context -> assertThat(AuthContext.of(context.getBean(CamelContext.class))
                        .engine()
                        .managers())
                .hasSize(8));
    }

    @Test
    void options_ofOneVendor_areNotAnothers() {
        all().withPropertyValues(Starter.APP.prefix() + "response-timeout=47s").run(context -> {
            assertThat(timeout(Starter.APP, context)).isEqualTo(47);
            assertThat(timeout(CUSTOBAR, context)).isEqualTo(30);
            assertThat(timeout(SYNCACCESS, context)).isEqualTo(30);
        });
    }

    @Test
    void starter_disabled_leavesTheOthers() {
        all().withPropertyValues(SYNCACCESS.prefix() + "enabled=false").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(SYNCACCESS.component(context)).isNull();
            assertThat(CUSTOBAR.component(context)).isNotNull();
            assertThat(Starter.APP.component(context)).isNotNull();
        });
    }

    @Test
    void failure_ofOneVendorsOptions_namesThatVendor() {
        all().withPropertyValues(SYNCACCESS.prefix() + "company=acme")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("syncaccess-auth"));
    }

    private static long timeout(StarterApp app, ApplicationContext context) {
        AuthComponent<?> component = app.component(context);
        return component.getConfiguration().getResponseTimeout().toSeconds();
    }
}

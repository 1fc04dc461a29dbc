package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.EndpointInject;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Routes as a user writes them, in Spring Boot, against the vendor's simulator. */
public abstract class CallsContract extends StarterContract {

    protected CallsContract(StarterApp app) {
        super(app);
    }

    /** The options that reach the simulator, its address among them. */
    protected abstract String[] credential();

    /** What answers a request that bears the credential, and refuses one that does not. Without a query. */
    protected abstract String dataUri();

    /** What the request is made with: a POST where there is a body, and a GET by default. */
    protected String body() {
        return null;
    }

    private String call(ApplicationContext context, String uri) {
        return StarterApp.request(context, uri, body());
    }

    @Test
    void call_byHookByEndpointAndByProcessor_isAnswered() {
        String data = dataUri();
        withRoutes(app.runner(credential()), new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:hook").to(hooked(app.beans()));
                        from("direct:endpoint")
                                .to(app.scheme() + ":authenticate")
                                .to(data);
                        from("direct:processor")
                                .process(app.beans() + "Processor")
                                .to(data);
                    }
                })
                .run(context -> assertThat(List.of("direct:hook", "direct:endpoint", "direct:processor"))
                        .allSatisfy(uri -> assertThat(call(context, uri)).isNotBlank()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-north"})
    void call_withTheHookOnTheWholeHttpComponent_isAnswered(String account) {
        String data = dataUri();
        withRoutes(app.account(app.runner(credential()), "north", credential()), new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:call").to(data);
                    }
                })
                .withPropertyValues("camel.component.http.http-client-configurer=#" + app.beans() + account)
                .run(context -> assertThat(call(context, "direct:call")).isNotBlank());
    }

    /** Nothing but its hook names the account. */
    @Test
    void call_byTheHookOfANamedAccount_isAnswered() {
        String hooked = hooked(app.beans() + "-north");
        withRoutes(app.account(app.runner(), "north", credential()), new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:call").to(hooked);
                    }
                })
                .run(context -> assertThat(call(context, "direct:call")).isNotBlank());
    }

    @Test
    void hook_inAnEndpointThatABeanIsInjectedWith_isThereInTime() {
        app.account(app.runner(), "north", credential())
                .withPropertyValues("data=" + hooked(app.beans() + "-north"))
                .withBean(Caller.class)
                .run(context ->
                        assertThat(context.getBean(Caller.class).call(body())).isNotBlank());
    }

    private String hooked(String hook) {
        return dataUri() + "?httpClientConfigurer=#" + hook;
    }

    private static ApplicationContextRunner withRoutes(ApplicationContextRunner runner, RouteBuilder routes) {
        return runner.withBean(RouteBuilder.class, () -> routes);
    }

    static final class Caller {

        @EndpointInject("{{data}}")
        ProducerTemplate data;

        String call(String body) {
            return data.requestBody((Object) body, String.class);
        }
    }
}

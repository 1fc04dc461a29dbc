package io.github.camelauth.examples.checkfront;

import static io.github.camelauth.checkfront.CheckfrontAuthConstants.PRINCIPAL;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** An account's way through the vendor's consent page, and where it stands. */
@Component
class ConnectRoutes extends RouteBuilder {

    private static final String END_OF_PAGE = "</main>";
    private static final String WAY_BACK = "<p><a href=\"/\">Back to the staff accounts</a></p>";

    private final ConnectSettings settings;
    private final Accounts accounts;
    private final EventLog events;

    ConnectRoutes(ConnectSettings settings, Accounts accounts, EventLog events) {
        this.settings = settings;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public void configure() {
        // Only names that are configured: whoever may choose freely could fill the store.
        from("platform-http:/connect/{account}?httpMethodRestrict=POST")
                .routeId("connect")
                .choice()
                .when(exchange -> settings.hasAccount(exchange.getMessage().getHeader("account", String.class)))
                .setHeader(PRINCIPAL, header("account"))
                .to("checkfront-auth:authorize")
                .otherwise()
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(404))
                .setBody(constant("There is no such account."));

        from("platform-http:/callback?httpMethodRestrict=GET")
                .routeId("callback")
                .to("checkfront-auth:callback")
                .filter(body().contains(END_OF_PAGE))
                .setBody(body().regexReplaceAll(END_OF_PAGE, WAY_BACK + END_OF_PAGE));

        from("direct:status").routeId("status-of-one").to("checkfront-auth:status");

        from("platform-http:/status?httpMethodRestrict=GET")
                .routeId("status")
                .removeHeaders("*")
                .setBody(exchange -> accounts.statuses())
                .marshal()
                .json();

        from("checkfront-auth:events").routeId("events").bean(events, "add");
    }
}

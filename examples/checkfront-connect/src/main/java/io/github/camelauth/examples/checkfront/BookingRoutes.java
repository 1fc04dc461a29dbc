package io.github.camelauth.examples.checkfront;

import static io.github.camelauth.checkfront.CheckfrontAuthConstants.PRINCIPAL;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Looks for the bookings of each account that is connected. */
@Component
class BookingRoutes extends RouteBuilder {

    private final ConnectSettings settings;
    private final ErrorInBody errorInBody;
    private final Bookings bookings;

    BookingRoutes(ConnectSettings settings, ErrorInBody errorInBody, Bookings bookings) {
        this.settings = settings;
        this.errorInBody = errorInBody;
        this.bookings = bookings;
    }

    @Override
    public void configure() {
        // The vendor can end a token at any time, and tells it by refusing the call: that is repeated with another one.
        onException(Exception.class)
                .onWhen(method("checkfrontAuthTokenRejected"))
                .onRedeliveryRef("checkfrontAuthRenew")
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .handled(true)
                .to("direct:failed");
        onException(Exception.class).handled(true).to("direct:failed");

        from("timer:bookings?delay=0&period=" + settings.pollPeriod())
                .routeId("poll")
                .split(constant(settings.accounts()))
                .to("direct:bookings");

        from("direct:bookings")
                .routeId("bookings")
                .setHeader(PRINCIPAL, body())
                .to("checkfront-auth:status")
                .filter(simple("${body[state]} != 'NONE'"))
                .setBody(exchange -> null)
                .to("checkfront-auth:authenticate")
                .to("direct:call")
                .to("checkfront-auth:clear")
                .bean(bookings, "arrived");

        // What is repeated is the whole of it, for it is judged by its body.
        from("direct:call")
                .errorHandler(noErrorHandler())
                .routeId("call")
                .to(settings.baseUrl() + "/api/3.0/booking/index?limit=20")
                .process(errorInBody);

        // Without the handlers: what fails here has failed already.
        from("direct:failed")
                .errorHandler(noErrorHandler())
                .routeId("failed")
                .to("checkfront-auth:clear")
                .bean(bookings, "failed");
    }
}

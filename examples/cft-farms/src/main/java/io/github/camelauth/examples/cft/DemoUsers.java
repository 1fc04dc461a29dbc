package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Now;
import io.github.camelauth.simulator.CftSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.camel.CamelContext;

/** Two people with browsers. */
final class DemoUsers {

    /** Who registers. */
    static final String USER = "ada";

    /** Who has an account and connects it. */
    static final String GROWER = "grace";

    private final HttpClient browser = HttpClient.newHttpClient();
    private final CftSimulator cft;
    private final PrintStream out;

    DemoUsers(CftSimulator cft, PrintStream out) {
        this.cft = cft;
        this.out = out;
    }

    void register(CamelContext camel) {
        String url = camel.createFluentProducerTemplate()
                .to("direct:register")
                .withBody(Map.of("username", USER, "email", USER + "@example.com"))
                .request(String.class);
        say(USER + " opens the registration page, with name and e-mail filled in");
        cft.register(URI.create(url));
        say(USER + " opens the link in the e-mail, and the vendor sends the new key to the callback");
        int status = cft.activate(USER).orElseThrow().status();
        say("the callback answered " + status);
    }

    void consent(String address) throws IOException, InterruptedException {
        HttpResponse<String> begun = get(HttpRequest.newBuilder(URI.create(address)));
        say(GROWER + " opens /cft/connect, and is sent to the consent page");
        URI page = URI.create(begun.headers().firstValue("Location").orElseThrow());
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        URI back = cft.approve(GROWER, page);
        HttpResponse<String> done = get(HttpRequest.newBuilder(back).header("Cookie", cookie));
        say(GROWER + " is back at /cft/callback, which answered " + done.statusCode());
    }

    private HttpResponse<String> get(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void say(String line) {
        out.println(Now.time() + " demo  " + line);
    }
}

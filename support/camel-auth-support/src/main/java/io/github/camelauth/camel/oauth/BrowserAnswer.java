package io.github.camelauth.camel.oauth;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes a message the answer to a browser. */
final class BrowserAnswer {

    private BrowserAnswer() {}

    /** Nothing of the request goes back. */
    static void begin(Message message, int status) {
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader("Cache-Control", "no-store");
        message.setHeader("Referrer-Policy", "no-referrer");
    }

    static void redirect(Message message, String url) {
        begin(message, 302);
        message.setHeader("Location", url);
    }

    static void cookie(Message message, String cookie) {
        message.setHeader("Set-Cookie", cookie);
    }
}

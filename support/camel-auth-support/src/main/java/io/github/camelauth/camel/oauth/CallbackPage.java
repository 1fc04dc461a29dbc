package io.github.camelauth.camel.oauth;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What the browser is shown when it comes back. It says what to do, and repeats nothing of what came in. */
enum CallbackPage {
    CONNECTED(200, "Connected", "The account is connected. You can close this page."),
    DENIED(403, "Not connected", "Access was not allowed, so nothing was changed. To connect the account, begin anew."),
    REFUSED(
            400,
            "Not connected",
            "The vendor ended the authorization with an error, so nothing was changed. The log says which. Begin anew."),
    ILLEGAL(
            400,
            "Not connected",
            "This address is no answer of an authorization, so nothing was changed. To connect the account, begin anew."),
    STATELESS(
            400,
            "Not connected",
            "The answer came without the 'state' that was sent, so nothing was changed. If the vendor never sends it back, the"
                    + " operator may set option 'requireState' to false."),
    UNKNOWN(
            400,
            "Not connected",
            "This authorization was used already, has ended, or was never begun here. If the account is not connected, begin"
                    + " anew."),
    FOREIGN(
            403,
            "Not connected",
            "This authorization was begun in another browser, so nothing was changed. Begin anew in this one, with cookies"
                    + " allowed."),
    NOT_EXCHANGED(
            400,
            "Not connected",
            "The vendor did not take the code: it is good for seconds, and once. The log says more. Begin anew."),
    UNREADABLE(
            503,
            "Not connected yet",
            "What was begun could not be looked up. The log says why. Load this page again in a moment, or begin anew."),
    UNAVAILABLE(502, "Not connected", "No token came for the code. The log says why. Begin anew in a while.");

    private final int status;
    private final String title;
    private final String text;

    CallbackPage(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    /** Makes the message this page. */
    void answer(Message message) {
        BrowserAnswer.begin(message, status);
        message.setHeader(Exchange.CONTENT_TYPE, "text/html; charset=UTF-8");
        message.setHeader(
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; style-src 'unsafe-inline'");
        message.setHeader("X-Content-Type-Options", "nosniff");
        message.setBody(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem}</style>
                </head>
                <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
                </html>
                """
                        .formatted(title, text));
    }
}

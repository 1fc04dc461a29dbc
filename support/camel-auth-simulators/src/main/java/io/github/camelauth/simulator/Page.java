package io.github.camelauth.simulator;

/**
 * A page of a vendor's website, for people: labelled fields, no script, its style inside. Not a copy of any vendor's own
 * looks, and it says that it is simulated.
 */
final class Page {

    private static final String STYLE =
            """
            :root{color-scheme:light;--accent:#0b5c7a}
            *{box-sizing:border-box}
            body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:#eef2f5;
            color:#1c2730;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
            main{width:100%;max-width:27rem;padding:2rem;background:#fff;border-radius:.75rem;border-top:.3rem solid var(--accent);
            box-shadow:0 .5rem 2rem rgba(20,40,60,.14)}
            .site{margin:0 0 .25rem;color:#4a5a67;font-size:.9rem}
            h1{margin:0 0 1rem;font-size:1.4rem;line-height:1.25}
            label{display:block;margin:.9rem 0 .25rem;font-weight:600}
            input[type=text],input[type=email],input[type=password]{width:100%;padding:.6rem .7rem;font:inherit;
            border:1px solid #76858f;border-radius:.4rem;background:#fff;color:inherit}
            .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
            button{flex:1;padding:.7rem 1rem;font:inherit;font-weight:600;border:1px solid var(--accent);border-radius:.4rem;
            background:#fff;color:var(--accent);cursor:pointer}
            button.primary{background:var(--accent);color:#fff}
            button.link{flex:none;padding:0;border:0;text-decoration:underline;font-weight:400}
            :focus-visible{outline:3px solid #e8a317;outline-offset:2px}
            .alert{padding:.7rem .9rem;border-radius:.4rem;background:#fdecea;color:#8a1f11}
            .who{padding:.7rem .9rem;border-radius:.4rem;background:#e8f3ee}
            code{padding:.1rem .35rem;border-radius:.25rem;background:#eef2f5;overflow-wrap:anywhere}
            footer{margin-top:1.75rem;color:#4a5a67;font-size:.8rem}
            """;

    private static final String LAYOUT =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s - %2$s</title>
            <style>%3$s</style>
            </head>
            <body>
            <main>
            <p class="site">%2$s</p>
            <h1>%1$s</h1>
            %4$s
            <footer>Simulated for tests: not the vendor's own page.</footer>
            </main>
            </body>
            </html>
            """;

    private Page() {}

    /**
     * @param content HTML, with everything in it escaped that came with a request
     */
    static Answer of(int status, String site, String title, String content) {
        String html = LAYOUT.formatted(escape(title), escape(site), STYLE, content);
        // No form-action: a browser would apply it to the redirect back to the application as well.
        return Answer.of(status, "text/html; charset=utf-8", html)
                .withHeader("Cache-Control", "no-store")
                .withHeader("Referrer-Policy", "no-referrer")
                .withHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");
    }

    /** A page that only says something went wrong. */
    static Answer error(int status, String site, String message) {
        return of(status, site, "This did not work", alert(message));
    }

    static Answer redirect(String location) {
        return Answer.html(302, "Redirecting...")
                .withHeader("Location", location)
                .withHeader("Cache-Control", "no-store");
    }

    static String alert(String message) {
        return message.isEmpty() ? "" : "<p class=\"alert\" role=\"alert\">" + escape(message) + "</p>";
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, escape(value));
    }

    /** A field with its label; one that must be filled in. */
    static String field(String label, String name, String type, String autocomplete, String value) {
        return ("<label for=\"%1$s\">%2$s</label>"
                        + "<input id=\"%1$s\" name=\"%1$s\" type=\"%3$s\" autocomplete=\"%4$s\" value=\"%5$s\" required>")
                .formatted(name, escape(label), type, autocomplete, escape(value));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String unescape(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }
}

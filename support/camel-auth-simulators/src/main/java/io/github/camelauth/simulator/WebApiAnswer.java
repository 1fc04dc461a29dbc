package io.github.camelauth.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Answers as ASP.NET Web API writes them (docs/vendors/syncaccess.md §2.4): JSON, or XML where the Accept header asks for
 * that first.
 */
final class WebApiAnswer {

    private WebApiAnswer() {}

    /** The value as JSON, or as an XML element of that name. */
    static Answer of(SimulatorRequest request, int status, String element, Object value) {
        return wantsXml(request)
                ? Answer.of(status, "application/xml; charset=utf-8", Xml.write(element, value))
                : Answer.of(
                        status,
                        "application/json; charset=utf-8",
                        new String(Json.write(value), StandardCharsets.UTF_8));
    }

    static Answer message(SimulatorRequest request, int status, String message) {
        return of(request, status, "Error", Map.of("Message", message));
    }

    static Refusal refusal(SimulatorRequest request, int status, String message) {
        return new Refusal(message(request, status, message));
    }

    private static boolean wantsXml(SimulatorRequest request) {
        return Stream.of(request.header("Accept").orElse("").split(","))
                .map(type -> type.split(";")[0].trim().toLowerCase(Locale.ROOT))
                .filter(type -> type.endsWith("/json") || type.endsWith("/xml") || type.equals("*/*"))
                .findFirst()
                .filter(type -> type.endsWith("/xml"))
                .isPresent();
    }
}

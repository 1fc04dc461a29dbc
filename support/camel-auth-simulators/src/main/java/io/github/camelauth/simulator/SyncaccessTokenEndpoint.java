package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /appservices/token}: the password grant, and nothing else (docs/vendors/syncaccess.md §2.3). No header counts, so
 * HTTP Basic is no way in here.
 */
final class SyncaccessTokenEndpoint {

    static final String PATH = "/appservices/token";

    private final SyncaccessSite site;
    private final Switches switches;

    SyncaccessTokenEndpoint(SyncaccessSite site) {
        this.site = site;
        this.switches = site.switches();
    }

    Answer answer(SimulatorRequest request) {
        int notPost = switches.get(SyncaccessSwitches.NOT_POST_STATUS);
        if (!request.method().equals("POST")) {
            return notPost == 400 ? KatanaAnswer.error("unsupported_grant_type") : Answer.html(notPost, "Error");
        }
        KatanaForm form = form(request);
        return switch (form.get("grant_type").orElse("")) {
            case "password" -> byPassword(form);
            case "refresh_token" -> KatanaAnswer.error("invalid_grant");
            default -> KatanaAnswer.error("unsupported_grant_type");
        };
    }

    private KatanaForm form(SimulatorRequest request) {
        boolean json = request.header("Content-Type").orElse("").startsWith("application/json");
        return json && !switches.get(SyncaccessSwitches.AS_STOCK_KATANA)
                ? fromJson(request)
                : KatanaForm.parse(request.bodyText());
    }

    /** What is no JSON object of texts is an empty form. */
    private static KatanaForm fromJson(SimulatorRequest request) {
        KatanaForm form = new KatanaForm();
        Optional<JsonNode> body = Json.read(request.body());
        body.ifPresent(object -> object.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                form.add(field.getKey(), field.getValue().textValue());
            }
        }));
        return form;
    }

    private Answer byPassword(KatanaForm form) {
        return site.users()
                .logIn(form.get("username").orElse(""), form.get("password").orElse(""))
                .filter(user -> user.apiUser() || switches.get(SyncaccessSwitches.TOKEN_WITHOUT_ROLE))
                .map(this::issued)
                .orElseGet(() -> KatanaAnswer.error(
                        switches.get(SyncaccessSwitches.BAD_CREDENTIALS_STATUS),
                        switches.get(SyncaccessSwitches.BAD_CREDENTIALS_ERROR),
                        switches.get(SyncaccessSwitches.BAD_CREDENTIALS_DESCRIPTION)));
    }

    private Answer issued(SyncaccessUser user) {
        SyncaccessToken token = site.tokens().issue(user);
        site.counters().tokenCreated();
        Duration told = switches.get(SyncaccessSwitches.TOKEN_LIFETIME)
                .minus(switches.get(SyncaccessSwitches.EXPIRES_IN_SHORTFALL));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("access_token", token.value().reveal());
        fields.put("token_type", "bearer");
        fields.put("expires_in", told.toSeconds());
        fields.put("username", token.username());
        return KatanaAnswer.of(200, fields).by(SyncaccessCaller.of(user).forJournal());
    }
}

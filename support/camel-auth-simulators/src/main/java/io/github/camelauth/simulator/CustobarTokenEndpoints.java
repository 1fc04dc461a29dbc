package io.github.camelauth.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creating, listing and deleting tokens (§1.2). Only creating is documented; the rest is the natural guess. */
final class CustobarTokenEndpoints {

    static final String PATH = "/api/access-tokens/";

    private final CustobarCompany company;
    private final CustobarTokenJson json;

    CustobarTokenEndpoints(CustobarCompany company) {
        this.company = company;
        this.json = new CustobarTokenJson(company.switches());
    }

    Answer create(CustobarCall call) {
        CustobarTokenRequest wanted = CustobarTokenRequest.parse(call.jsonObject());
        String owner = wanted.ownerId().orElse(call.caller().id());
        List<CustobarScope> scopes = wanted.scopes().orElse(List.of());
        requireOwner(owner);
        if (CustobarCompany.isIntegration(owner) && scopes.isEmpty()) {
            throw CustobarErrors.badRequest("An integration's access token needs scopes.");
        }
        requireRoom();
        CustobarToken token = company.tokens()
                .create(new CustobarTokenOrder(
                        owner, call.caller().id(), wanted.name(), scopes, company.tokenLifetime(owner)));
        company.counters().tokenCreated();
        int status = company.switches().get(CustobarSwitches.CREATE_STATUS);
        return Answer.json(status, json.created(token, wanted.transferPrivileges()));
    }

    Answer list(CustobarCall call) {
        List<Map<String, Object>> listed = company.tokens().all().stream()
                .filter(token -> token.state() != CustobarToken.State.DELETED)
                .map(json::listed)
                .toList();
        return Answer.json(200, Map.of("access_tokens", listed));
    }

    Answer show(CustobarCall call) {
        return Answer.json(200, Map.of("access_token", json.listed(existing(call))));
    }

    Answer delete(CustobarCall call) {
        company.tokens().delete(existing(call).id());
        return Answer.empty(company.switches().get(CustobarSwitches.REVOKE_STATUS));
    }

    private CustobarToken existing(CustobarCall call) {
        return Optional.ofNullable(call.parameters().get("id"))
                .flatMap(company.tokens()::findById)
                .filter(token -> token.state() != CustobarToken.State.DELETED)
                .orElseThrow(() -> CustobarErrors.refusal(404, "No such access token."));
    }

    private void requireOwner(String owner) {
        if (!company.users().has(owner) && !company.integrations().has(owner)) {
            throw CustobarErrors.badRequest("No such owner.");
        }
    }

    private void requireRoom() {
        int limit = company.switches().get(CustobarSwitches.MAX_TOKENS);
        if (limit > 0 && company.tokens().valid() >= limit) {
            throw CustobarErrors.badRequest("Too many access tokens.");
        }
    }
}

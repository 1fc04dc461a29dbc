package io.github.camelauth.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first generation (§1.0), off by default: each user has exactly one valid token, which the one endpoint tells and the
 * other replaces. It does not expire. Both want user name and password.
 */
final class CustobarLegacyEndpoints {

    static final String CURRENT_PATH = "/api/auth/access-token/";
    static final String REPLACE_PATH = "/api/auth/new-access-token/";

    private final CustobarCompany company;
    private final Map<String, String> idsByOwner = new HashMap<>();

    CustobarLegacyEndpoints(CustobarCompany company) {
        this.company = company;
    }

    synchronized Answer current(CustobarCall call) {
        String owner = userId(call);
        return answer(Optional.ofNullable(idsByOwner.get(owner))
                .flatMap(company.tokens()::findById)
                .filter(token -> token.validAt(company.clock().instant()))
                .orElseGet(() -> create(owner)));
    }

    synchronized Answer replace(CustobarCall call) {
        String owner = userId(call);
        String replaced = idsByOwner.get(owner);
        company.tokens().revoke(token -> token.id().equals(replaced));
        return answer(create(owner));
    }

    private String userId(CustobarCall call) {
        if (call.caller().token().isPresent()) {
            throw CustobarRejection.BAD_CREDENTIALS.refusal(company.switches());
        }
        return call.caller().id();
    }

    private CustobarToken create(String owner) {
        CustobarToken token =
                company.tokens().create(new CustobarTokenOrder(owner, owner, "", List.of(), Optional.empty()));
        company.counters().tokenCreated();
        idsByOwner.put(owner, token.id());
        return token;
    }

    private static Answer answer(CustobarToken token) {
        return Answer.json(200, Map.of("token", token.value().reveal()));
    }
}

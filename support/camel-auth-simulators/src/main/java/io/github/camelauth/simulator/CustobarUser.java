package io.github.camelauth.simulator;

import java.util.Optional;

/** A person with a log-in. Users are administrators: nothing but a token's scopes limits what they may do. */
record CustobarUser(String id, String username, Concealed password, Optional<Concealed> totpSecret) {

    boolean accepts(String name, String offered) {
        return username.equals(name) && password.reveal().equals(offered);
    }

    CustobarUser withPassword(String changed) {
        return new CustobarUser(id, username, Concealed.of(changed), totpSecret);
    }

    CustobarUser withTotpSecret(Optional<String> changed) {
        return new CustobarUser(id, username, password, changed.map(Concealed::of));
    }
}

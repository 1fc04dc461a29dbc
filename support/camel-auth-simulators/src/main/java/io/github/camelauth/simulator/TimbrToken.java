package io.github.camelauth.simulator;

/**
 * A user's API token as the simulated vendor knows it. Immutable: what happens to a token afterwards shows in the next
 * {@link TimbrSimulator#tokens()}. It does not expire (docs/vendors/timbr.md §1.2).
 *
 * @param active whether data endpoints accept it
 */
public record TimbrToken(Concealed value, String username, boolean active) {

    TimbrToken ended() {
        return new TimbrToken(value, username, false);
    }
}

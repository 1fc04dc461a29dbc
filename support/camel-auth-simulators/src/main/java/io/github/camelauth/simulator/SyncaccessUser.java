package io.github.camelauth.simulator;

/**
 * An account of the admin console.
 *
 * @param apiUser whether it has the role "Api User", which the API asks for (docs/vendors/syncaccess.md §2.7)
 */
record SyncaccessUser(String username, Concealed password, boolean apiUser) {

    boolean accepts(String name, String offered) {
        return username.equals(name) && password.reveal().equals(offered);
    }

    SyncaccessUser withPassword(String changed) {
        return new SyncaccessUser(username, Concealed.of(changed), apiUser);
    }

    SyncaccessUser withRole(boolean changed) {
        return new SyncaccessUser(username, password, changed);
    }
}

package io.github.camelauth.simulator;

/**
 * A member of the company's staff, who can log in and let an application act for them.
 *
 * @param accountId what {@code X-On-Behalf} and an answer's {@code account_id} are about
 */
record CheckfrontStaff(int accountId, String username, Concealed password) {

    boolean accepts(String offered) {
        return password.reveal().equals(offered);
    }
}

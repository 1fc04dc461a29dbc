package io.github.camelauth.camel;

/** The options of a vendor that does not exist. Public, as Camel's property binding wants it. */
public class TestConfiguration extends AuthConfiguration {

    /** Where the credential is put. */
    public enum Place {
        header,
        query,
        /** Two parameters, as a vendor with two keys has them. */
        twoParameters,
        /** Sets a header and then fails, as a carrier that waits for something may. */
        broken
    }

    private String username;
    private String password;
    private String principal = "";
    private boolean fixed;
    private Place carrier = Place.header;

    public TestConfiguration() {
        setBaseUrl("http://127.0.0.1:1");
    }

    static TestConfiguration of(String username) {
        TestConfiguration configuration = new TestConfiguration();
        configuration.setUsername(username);
        configuration.setPassword("s3cret-of-" + username);
        return configuration;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPrincipal() {
        return principal;
    }

    public void setPrincipal(String principal) {
        this.principal = principal;
    }

    public boolean isFixed() {
        return fixed;
    }

    public void setFixed(boolean fixed) {
        this.fixed = fixed;
    }

    public Place getCarrier() {
        return carrier;
    }

    public void setCarrier(Place carrier) {
        this.carrier = carrier;
    }
}

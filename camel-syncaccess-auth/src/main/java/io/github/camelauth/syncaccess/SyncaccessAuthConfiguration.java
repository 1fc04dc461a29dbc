package io.github.camelauth.syncaccess;

import io.github.camelauth.camel.AuthConfiguration;
import io.github.camelauth.http.Origin;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of a syncAccess account. */
@UriParams
public class SyncaccessAuthConfiguration extends AuthConfiguration {

    /** Which of the vendor's installations is called. */
    public enum Environment {
        /** The live one. */
        production,
        /** The one for tests, with {@code .stage} in its host. */
        stage
    }

    /** How the API is called. */
    public enum Method {
        /** With an access token, which user name and password obtain. */
        bearer,
        /** With user name and password on every call. */
        basic
    }

    /** How the token request is written. */
    public enum RequestFormat {
        /** As a form. */
        form,
        /** As JSON. */
        json
    }

    @UriParam(label = "common")
    private String company;

    @UriParam(label = "common")
    private String property;

    @UriParam(label = "common", defaultValue = "production")
    private Environment environment = Environment.production;

    @UriParam(label = "security", secret = true)
    private String username;

    @UriParam(label = "security", secret = true)
    private String password;

    @UriParam(label = "common", defaultValue = "bearer")
    private Method method = Method.bearer;

    @UriParam(label = "advanced", defaultValue = "form")
    private RequestFormat requestFormat = RequestFormat.form;

    /** The base URL, or the host that company, property and environment make. */
    @Override
    public Origin origin() {
        return getBaseUrl() != null ? super.origin() : SyncaccessHost.of(this);
    }

    public String getCompany() {
        return company;
    }

    /** The company's part of the host name, as in syncaccess-COMPANY-PROPERTY.syncronex.com. */
    public void setCompany(String company) {
        this.company = company;
    }

    public String getProperty() {
        return property;
    }

    /** The property's part of the host name: the newspaper or site. */
    public void setProperty(String property) {
        this.property = property;
    }

    public Environment getEnvironment() {
        return environment;
    }

    /** Which of the vendor's installations is called: the live one, or the one for tests. */
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    public String getUsername() {
        return username;
    }

    /** User name of the syncAccess user, who needs the role Api User. */
    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    /** Password of the syncAccess user. */
    public void setPassword(String password) {
        this.password = password;
    }

    public Method getMethod() {
        return method;
    }

    /** How the API is called: with an access token that lives half an hour, or with user name and password on every call. */
    public void setMethod(Method method) {
        this.method = method;
    }

    public RequestFormat getRequestFormat() {
        return requestFormat;
    }

    /** How the token request is written. The vendor documents both. */
    public void setRequestFormat(RequestFormat requestFormat) {
        this.requestFormat = requestFormat;
    }
}

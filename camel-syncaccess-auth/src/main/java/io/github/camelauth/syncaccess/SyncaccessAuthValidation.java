package io.github.camelauth.syncaccess;

import static io.github.camelauth.camel.OptionChecks.wrong;

import io.github.camelauth.camel.OptionChecks;
import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.Environment;
import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.Method;
import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.RequestFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks the options of an account, as far as that is possible without asking syncAccess. */
final class SyncaccessAuthValidation {

    private SyncaccessAuthValidation() {}

    static void check(SyncaccessAuthConfiguration options) {
        OptionChecks.notBlank(texts(options));
        host(options);
        OptionChecks.hosts(options);
        credential(options);
        if (options.getMethod() == Method.basic && options.getRequestFormat() == RequestFormat.json) {
            throw wrong("requestFormat", "is for method=bearer: method=basic makes no token request");
        }
    }

    private static Map<String, String> texts(SyncaccessAuthConfiguration options) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("baseUrl", options.getBaseUrl());
        texts.put("company", options.getCompany());
        texts.put("property", options.getProperty());
        texts.put("username", options.getUsername());
        texts.put("password", options.getPassword());
        return texts;
    }

    private static void host(SyncaccessAuthConfiguration options) {
        OptionChecks.notBoth("baseUrl", options.getBaseUrl(), "company", options.getCompany());
        OptionChecks.notBoth("baseUrl", options.getBaseUrl(), "property", options.getProperty());
        if (options.getBaseUrl() != null) {
            if (options.getEnvironment() == Environment.stage) {
                throw wrong("environment", "goes with 'company' and 'property'; 'baseUrl' is a whole host already");
            }
            return;
        }
        OptionChecks.together("company", options.getCompany(), "property", options.getProperty());
        if (options.getCompany() == null) {
            throw new IllegalArgumentException(
                    "syncAccess needs a host: set options 'company' and 'property', or option 'baseUrl'");
        }
        partOfHost("company", options.getCompany());
        partOfHost("property", options.getProperty());
        if (!SyncaccessHost.fits(options.getCompany(), options.getProperty())) {
            throw wrong("company", "and 'property' make a host name that is too long");
        }
    }

    private static void partOfHost(String option, String value) {
        if (!SyncaccessHost.legal(value)) {
            throw wrong(
                    option,
                    "has characters that no host name can hold: write letters, digits and dashes only, as in"
                            + " syncaccess-COMPANY-PROPERTY.syncronex.com");
        }
    }

    private static void credential(SyncaccessAuthConfiguration options) {
        if (options.getUsername() == null && options.getPassword() == null) {
            throw new IllegalArgumentException("syncAccess needs a credential: set options 'username' and 'password'");
        }
        OptionChecks.together("username", options.getUsername(), "password", options.getPassword());
        if (options.getMethod() == Method.basic) {
            OptionChecks.noColon("username", options.getUsername());
        }
    }
}

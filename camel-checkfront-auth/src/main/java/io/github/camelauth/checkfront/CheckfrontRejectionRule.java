package io.github.camelauth.checkfront;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.http.RejectionRule;

/**
 * {@code invalid_grant} in the body of an API's answer, whatever its status, which is not documented
 * ({@code docs/vendors/checkfront.md} §2.6). Other errors are not the token's fault.
 */
final class CheckfrontRejectionRule implements RejectionRule {

    private static final String REJECTED = "invalid_grant";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean byStatus(int status) {
        return false;
    }

    @Override
    public boolean looksInside(int status, String contentType) {
        return status >= 400 && status < 500 || contentType != null && contentType.contains("json");
    }

    @Override
    public boolean byBody(int status, String start) {
        if (!start.contains(REJECTED)) {
            return false;
        }
        try {
            return JSON.readTree(start).path("error").asText().equals(REJECTED);
        } catch (JsonProcessingException cutOrNoJson) {
            return false;
        }
    }
}

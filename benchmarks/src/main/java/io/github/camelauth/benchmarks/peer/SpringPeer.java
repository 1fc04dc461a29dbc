package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.benchmarks.idp.IssuedToken;
import io.github.camelauth.benchmarks.idp.StubIdp;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** Spring Security's client for services, with its store in memory; the request is made once and used for every call. */
public final class SpringPeer implements Peer {

    private static final ClientRegistration VENDOR = ClientRegistration.withRegistrationId("vendor")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .clientId("client")
            .clientSecret("secret")
            .tokenUri("https://vendor.example.com/token")
            .build();

    private final OAuth2AuthorizeRequest request;
    private final OAuth2AuthorizedClientManager manager;

    public SpringPeer(Rules rules) {
        this(manager(rules), "alice");
    }

    SpringPeer(OAuth2AuthorizedClientManager manager, String principal) {
        this.manager = manager;
        this.request = OAuth2AuthorizeRequest.withClientRegistrationId("vendor")
                .principal(principal)
                .build();
    }

    static OAuth2AuthorizedClientManager manager(Rules rules) {
        ClientCredentialsOAuth2AuthorizedClientProvider provider =
                new ClientCredentialsOAuth2AuthorizedClientProvider();
        // It knows one margin: the later one, so that a token is used as long as by the others.
        provider.setClockSkew(rules.expireBefore());
        provider.setAccessTokenResponseClient(grant -> ask(rules.idp()));
        ClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(VENDOR);
        AuthorizedClientServiceOAuth2AuthorizedClientManager made =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                        registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        made.setAuthorizedClientProvider(provider);
        return made;
    }

    private static OAuth2AccessTokenResponse ask(StubIdp idp) {
        IssuedToken token = idp.issue();
        return OAuth2AccessTokenResponse.withToken(token.value())
                .tokenType(TokenType.BEARER)
                .expiresIn(token.life().toSeconds())
                .build();
    }

    @Override
    public Object credential() {
        return manager.authorize(request).getAccessToken();
    }
}

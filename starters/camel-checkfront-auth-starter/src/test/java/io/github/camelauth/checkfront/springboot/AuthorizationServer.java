package io.github.camelauth.checkfront.springboot;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Spring Authorization Server with refresh tokens that rotate and {@code client_secret_basic}, and an API behind it that
 * takes its tokens as Checkfront does.
 */
final class AuthorizationServer implements AutoCloseable {

    static final String CLIENT = "independent-client";
    static final String SECRET = "not-a-real-client-secret";
    static final String USER = "ada";
    static final String PASSWORD = "not-a-real-password";

    private final ServletWebServerApplicationContext context;

    AuthorizationServer(String redirectUri) {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Server.class)
                .properties("server.port=0", "server.address=127.0.0.1", "redirectUri=" + redirectUri)
                .run();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** Ends the grant that this access token came of. */
    void end(String accessToken) {
        OAuth2AuthorizationService grants = context.getBean(OAuth2AuthorizationService.class);
        grants.remove(grants.findByToken(accessToken, OAuth2TokenType.ACCESS_TOKEN));
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Server {

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.with(OAuth2AuthorizationServerConfigurer.authorizationServer(), Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/api/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
                    .formLogin(Customizer.withDefaults())
                    .exceptionHandling(
                            errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(org.springframework.core.env.Environment environment) {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                            .redirectUri(environment.getRequiredProperty("redirectUri"))
                            .tokenSettings(TokenSettings.builder()
                                    .reuseRefreshTokens(false)
                                    .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                                    .build())
                            .build());
        }

        @Bean
        OAuth2AuthorizationService grants() {
            return new InMemoryOAuth2AuthorizationService();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(User.withUsername(USER)
                    .password("{noop}" + PASSWORD)
                    .roles("STAFF")
                    .build());
        }

        @Bean
        Api api(OAuth2AuthorizationService grants) {
            return new Api(grants);
        }
    }

    /** Tells whom a token speaks for. */
    @RestController
    static class Api {

        private final OAuth2AuthorizationService grants;

        Api(OAuth2AuthorizationService grants) {
            this.grants = grants;
        }

        @GetMapping("/api/3.0/account")
        ResponseEntity<Map<String, String>> account(@RequestHeader("Authorization") String credential) {
            String token = credential.replaceFirst("^BEARER ", "");
            return Optional.ofNullable(grants.findByToken(token, OAuth2TokenType.ACCESS_TOKEN))
                    .filter(grant -> grant.getAccessToken().isActive())
                    .map(OAuth2Authorization::getPrincipalName)
                    .map(name -> ResponseEntity.ok(Map.of("name", name)))
                    .orElseGet(() -> ResponseEntity.status(401).body(Map.of("error", "invalid_grant")));
        }
    }
}

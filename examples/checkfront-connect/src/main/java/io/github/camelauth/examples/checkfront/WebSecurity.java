package io.github.camelauth.examples.checkfront;

import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may call {@code authorize}, {@code callback} and {@code status} can connect accounts and see them: so all of it is
 * behind a login, Camel's routes like the page.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    @Bean
    SecurityFilterChain everythingBehindTheLogin(HttpSecurity http, ConnectSettings settings) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/connect.css")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(Customizer.withDefaults())
                .headers(headers -> headers.addHeaderWriter(policyWriter(settings))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** The component's own pages have a policy of their own; a browser would apply both. */
    private static HeaderWriter policyWriter(ConnectSettings settings) {
        return new DelegatingRequestMatcherHeaderWriter(
                request -> !request.getRequestURI().equals("/callback"),
                new ContentSecurityPolicyHeaderWriter(policy(settings)));
    }

    /** "Connect" is a form whose answer leads to the vendor, and a browser applies {@code form-action} to that, too. */
    private static String policy(ConnectSettings settings) {
        String vendor =
                settings.baseUrl().getScheme() + "://" + settings.baseUrl().getRawAuthority();
        return "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:;"
                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + vendor;
    }

    @Bean
    ServletContextInitializer secureSessionCookie(ConnectSettings settings) {
        return servlet -> servlet.getSessionCookieConfig().setSecure(settings.https());
    }
}

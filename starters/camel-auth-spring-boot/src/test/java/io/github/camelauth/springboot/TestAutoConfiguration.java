package io.github.camelauth.springboot;

import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.custobar.CustobarAuthComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Some vendor's, without the conditions. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@EnableConfigurationProperties(TestOptions.class)
public class TestAutoConfiguration {

    private static final AuthVendor<?> VENDOR = new CustobarAuthComponent().vendor();

    private final AuthStarter starter;

    public TestAutoConfiguration(TestOptions options, Environment environment) {
        this.starter = new AuthStarter(VENDOR, options, options.getAccounts(), environment);
    }

    @Bean
    public static BeanDefinitionRegistryPostProcessor hooks(Environment environment) {
        return AuthStarter.hooks(VENDOR, environment);
    }

    @Lazy
    @Bean
    public ComponentCustomizer customizer() {
        return starter.componentCustomizer();
    }

    @Bean
    public CamelContextCustomizer binder() {
        return starter.beansBinder();
    }

    @Bean
    public SmartInitializingSingleton maker(CamelContext camelContext) {
        return starter.componentMaker(camelContext);
    }
}

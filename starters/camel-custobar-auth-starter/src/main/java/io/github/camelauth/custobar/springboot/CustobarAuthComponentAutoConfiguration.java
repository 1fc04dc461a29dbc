package io.github.camelauth.custobar.springboot;

import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.custobar.CustobarAuthComponent;
import io.github.camelauth.springboot.AuthStarter;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Gives the component custobar-auth its options from {@code camel.component.custobar-auth.*}. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@ConditionalOnClass(CustobarAuthComponent.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", CustobarAuthComponentConfiguration.PREFIX})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, CustobarAuthComponentConfiguration.class})
public class CustobarAuthComponentAutoConfiguration {

    private static final AuthVendor<?> VENDOR = new CustobarAuthComponent().vendor();

    private final AuthStarter starter;

    public CustobarAuthComponentAutoConfiguration(CustobarAuthComponentConfiguration options, Environment environment) {
        this.starter = new AuthStarter(VENDOR, options, options.getAccounts(), environment);
    }

    @Bean
    public static BeanDefinitionRegistryPostProcessor defineCustobarAuthHooks(Environment environment) {
        return AuthStarter.hooks(VENDOR, environment);
    }

    @Lazy
    @Bean
    public ComponentCustomizer configureCustobarAuthComponent() {
        return starter.componentCustomizer();
    }

    @Bean
    public CamelContextCustomizer bindCustobarAuthBeans() {
        return starter.beansBinder();
    }

    @Bean
    public SmartInitializingSingleton makeCustobarAuthComponent(CamelContext camelContext) {
        return starter.componentMaker(camelContext);
    }
}

package io.github.camelauth.custobar.springboot;

import io.github.camelauth.custobar.CustobarAuthComponent;
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

    private final CustobarAuthOptions options;

    public CustobarAuthComponentAutoConfiguration(
            CustobarAuthComponentConfiguration configuration, Environment environment) {
        this.options = new CustobarAuthOptions(configuration, environment);
    }

    /** Before there are beans: camel-http's starter may ask for a hook while its own options are bound. */
    @Bean
    public static BeanDefinitionRegistryPostProcessor defineCustobarAuthHooks(Environment environment) {
        return new CustobarAuthHooks(environment);
    }

    /** Runs when something makes the component. */
    @Lazy
    @Bean
    public ComponentCustomizer configureCustobarAuthComponent() {
        return new CustobarAuthComponentCustomizer(options);
    }

    /** Runs before there is a bean or route that could name a hook. */
    @Bean
    public CamelContextCustomizer bindCustobarAuthBeans() {
        return new CustobarAuthBeansBinder(options);
    }

    /** Makes the component where it has options, for else nothing would check them or acquire a token at the start. */
    @Bean
    public SmartInitializingSingleton makeCustobarAuthComponent(CamelContext camelContext) {
        return () -> {
            if (options.present(camelContext)) {
                camelContext.getComponent("custobar-auth");
            }
        };
    }
}

package io.github.camelauth.custobar.springboot;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Tells IDEs the options of a named account: Spring Boot's metadata processor looks into no map. Never made. */
@ConfigurationProperties(prefix = CustobarAuthComponentConfiguration.PREFIX + ".accounts.<name>")
abstract class CustobarAuthAccountMetadata extends CustobarAuthAccountConfiguration {}

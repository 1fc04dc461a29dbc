/**
 * Writes the starters' beans of properties out of the components' catalogue. Spring Boot's metadata processor takes a
 * description from the Javadoc of the very module, so they can be neither inherited nor read from the component's jar.
 */
package io.github.camelauth.springboot.generator;

/** Spring Boot's way to the component cft-auth. */
package io.github.camelauth.cft.springboot;

/** Spring Boot's way to the component custobar-auth. */
package io.github.camelauth.custobar.springboot;

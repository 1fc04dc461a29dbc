/** Spring Boot's way to the component timbr-auth. */
package io.github.camelauth.timbr.springboot;

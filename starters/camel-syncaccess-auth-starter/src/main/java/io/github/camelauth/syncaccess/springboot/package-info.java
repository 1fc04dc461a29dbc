/** Spring Boot's way to the component syncaccess-auth. */
package io.github.camelauth.syncaccess.springboot;

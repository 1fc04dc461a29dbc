/** Spring Boot's way to the component checkfront-auth. */
package io.github.camelauth.checkfront.springboot;

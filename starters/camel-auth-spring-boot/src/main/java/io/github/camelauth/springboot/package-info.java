/** What the vendors' Spring Boot starters share: the way of {@code camel.component.<scheme>.*} to the component. */
package io.github.camelauth.springboot;

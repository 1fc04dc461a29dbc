/** What the vendor components share on Camel's side: component, endpoint, producer, consumer, processor and wiring. */
package io.github.camelauth.camel;

/** What operators see: health, JMX, metrics, the dev console, Camel's event notifiers. Ids and facts, never a secret. */
package io.github.camelauth.camel.ops;

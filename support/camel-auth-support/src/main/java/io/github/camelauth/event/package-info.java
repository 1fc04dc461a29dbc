/** What is told of a token's life. */
package io.github.camelauth.event;

/** Connecting an account in a browser (RFC 6749 §4.1), for the vendors that have it. */
package io.github.camelauth.camel.oauth;

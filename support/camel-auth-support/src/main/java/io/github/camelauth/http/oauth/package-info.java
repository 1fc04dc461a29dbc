/** OAuth 2.0 as the vendors' token endpoints speak it (RFC 6749). */
package io.github.camelauth.http.oauth;

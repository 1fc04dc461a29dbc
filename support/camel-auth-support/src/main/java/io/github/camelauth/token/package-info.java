/** Tokens, secrets and what can go wrong with them: values only. */
package io.github.camelauth.token;

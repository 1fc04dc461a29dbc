/** Polls a Custobar datatarget, with or without an account there. */
package io.github.camelauth.examples.custobar;

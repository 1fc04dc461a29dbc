/** Sends a SQL query to Timbr, with or without an account there. */
package io.github.camelauth.examples.timbr;

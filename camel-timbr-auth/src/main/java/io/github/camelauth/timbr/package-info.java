/** Camel component that gives routes a valid Timbr API token, and keeps it valid. */
package io.github.camelauth.timbr;

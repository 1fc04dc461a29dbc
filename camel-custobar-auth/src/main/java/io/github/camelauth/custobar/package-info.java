/** Camel component that gives routes a valid Custobar access token, and keeps it valid. */
package io.github.camelauth.custobar;

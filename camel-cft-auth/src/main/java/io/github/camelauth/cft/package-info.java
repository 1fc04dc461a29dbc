/** Camel component that gives routes a valid Cool Farm Tool credential, and keeps it valid. */
package io.github.camelauth.cft;

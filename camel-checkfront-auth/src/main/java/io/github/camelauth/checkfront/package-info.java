/** Camel component that gives routes a valid Checkfront credential, and keeps it valid. */
package io.github.camelauth.checkfront;

/** Connects users of the Cool Farm Tool and lists their farms, with or without an account there. */
package io.github.camelauth.examples.cft;

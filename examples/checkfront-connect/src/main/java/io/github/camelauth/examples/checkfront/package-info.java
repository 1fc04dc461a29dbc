/** A page on which staff accounts are connected to Checkfront, and a route that uses them. */
package io.github.camelauth.examples.checkfront;

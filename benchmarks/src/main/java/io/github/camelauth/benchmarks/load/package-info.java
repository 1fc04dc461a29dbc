/** Callers, and what they saw. */
package io.github.camelauth.benchmarks.load;

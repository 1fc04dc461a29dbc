/** Time that only a scenario moves on. */
package io.github.camelauth.benchmarks.virtual;

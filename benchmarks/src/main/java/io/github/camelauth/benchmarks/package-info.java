/** Measures the token engine beside its peers. */
package io.github.camelauth.benchmarks;

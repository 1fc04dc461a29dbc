/** Processes whose clocks jump and which stand still while they renew. */
package io.github.camelauth.benchmarks.trouble;

/** One class for each figure of the design. */
package io.github.camelauth.benchmarks.scenario;

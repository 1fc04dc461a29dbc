/** 100,000 accounts on a virtual clock. */
package io.github.camelauth.benchmarks.fleet;

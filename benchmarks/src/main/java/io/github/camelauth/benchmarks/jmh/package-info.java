/** What JMH measures. */
package io.github.camelauth.benchmarks.jmh;

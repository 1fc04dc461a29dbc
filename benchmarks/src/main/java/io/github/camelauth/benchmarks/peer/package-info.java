/** Those who are compared: each behind one small interface, in the setting that is best for it. */
package io.github.camelauth.benchmarks.peer;

/** The stub identity provider that every contender asks. */
package io.github.camelauth.benchmarks.idp;

/** The contract tests that every vendor component extends, and what their tests share. */
package io.github.camelauth.testsupport;

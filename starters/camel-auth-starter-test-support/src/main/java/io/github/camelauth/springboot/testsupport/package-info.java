/** The contract tests that every starter extends, and what their tests share. */
package io.github.camelauth.springboot.testsupport;

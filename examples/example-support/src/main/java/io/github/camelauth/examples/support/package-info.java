/** What the examples have in common: settings, reasons in a line, tables and lines about the token. Not published. */
package io.github.camelauth.examples.support;

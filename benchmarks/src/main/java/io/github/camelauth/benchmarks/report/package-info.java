/** What was measured, as text, Markdown, JSON and a picture. */
package io.github.camelauth.benchmarks.report;

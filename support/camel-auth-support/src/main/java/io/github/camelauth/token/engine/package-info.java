/**
 * The token engine: gives callers a valid token without a wait, renews it once however many ask, and loses none that the
 * vendor rotates. Knows neither Camel nor any vendor.
 */
package io.github.camelauth.token.engine;
